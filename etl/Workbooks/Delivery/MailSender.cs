using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Workbooks.Delivery;

/// <summary>Mails a book. A server that is busy or gone is tried again; a mail that cannot be sent is an error, never a silent loss.</summary>
public sealed class MailSender(IOptions<WorkbooksOptions> options, TimeProvider clock, ILogger<MailSender> log)
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly SmtpOptions _smtp = options.Value.Smtp;

    /// <summary>Sends it.</summary>
    /// <exception cref="OperatorException">The settings name no server, the file is too large, or the server did not take it in all attempts.</exception>
    public async Task SendAsync(WorkbookIssue issue, string title, MailDelivery mail, CancellationToken cancellationToken)
    {
        if (_smtp.Host is not { Length: > 0 } host || _smtp.From is not { Length: > 0 } from)
            throw new OperatorException($"The workbook '{issue.Name}' is to be mailed, but {WorkbooksOptions.Section}:Smtp names no Host or From.");
        if (issue.Bytes > _smtp.LargestMegabytes * 1024L * 1024)
            throw new OperatorException($"The workbook '{issue.Name}' has {issue.Bytes / 1e6:0.0} MB; mails take {_smtp.LargestMegabytes} MB. Deliver it to a folder.");
        var (delay, recipients) = (_smtp.RetryDelay, mail.To);
        for (var attempt = 1; ; attempt++)
        {
            var failure = await TrySendAsync(host, from, issue, mail.Subject ?? title, title, recipients, cancellationToken);
            if (failure is null)
                return;
            // The server took the mail for the others; they must not get it twice.
            recipients = failure.Recipients.Count > 0 ? failure.Recipients : recipients;
            if (attempt >= _smtp.Attempts)
                throw new OperatorException(
                    $"The workbook was made ({issue.Path}) but {host}:{_smtp.Port} did not take the mail to {string.Join(", ", recipients)} in {attempt} attempts: "
                    + failure.Reason, failure.Cause);
            log.LogWarning("Mail of {Workbook} failed ({Attempt} of {Attempts}): {Reason}", issue.Name, attempt, _smtp.Attempts, failure.Reason);
            await Task.Delay(delay, clock, cancellationToken);
            delay *= 2;
        }
    }

    private async Task<MailFailure?> TrySendAsync(
        string host, string from, WorkbookIssue issue, string subject, string title, IReadOnlyList<string> recipients, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_smtp.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await SendOnceAsync(host, from, issue, subject, title, recipients, either.Token);
            return null;
        }
        catch (SmtpFailedRecipientsException e)
        {
            return new([.. e.InnerExceptions.Select(inner => inner.FailedRecipient!.Trim('<', '>'))], e.InnerExceptions[0].Message, e);
        }
        catch (SmtpFailedRecipientException e)
        {
            return new([e.FailedRecipient!.Trim('<', '>')], e.Message, e);
        }
        catch (Exception e) when (e is SmtpException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new([], limit.IsCancellationRequested ? $"it did not answer within {_smtp.Timeout}" : e.InnerException?.Message ?? e.Message, e);
        }
    }

    private async Task SendOnceAsync(
        string host, string from, WorkbookIssue issue, string subject, string title, IReadOnlyList<string> recipients, CancellationToken cancellationToken)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(from),
            Subject = OneLine(subject),
            SubjectEncoding = Encoding.UTF8,
            Body = $"{title}\n{issue.SnapshotId}\n",
            BodyEncoding = Encoding.UTF8,
        };
        foreach (var address in recipients)
            message.To.Add(address);
        using var attachment = new Attachment(issue.Path, MediaType) { Name = $"{issue.Name} {issue.SnapshotId}.xlsx", NameEncoding = Encoding.UTF8 };
        message.Attachments.Add(attachment);
        using var client = new SmtpClient(host, _smtp.Port) { EnableSsl = _smtp.StartTls };
        if (_smtp.UserName is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, _smtp.Password);
        await client.SendMailAsync(message, cancellationToken);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private sealed record MailFailure(IReadOnlyList<string> Recipients, string Reason, Exception Cause);
}
