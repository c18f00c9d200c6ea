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
        var delay = _smtp.RetryDelay;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TrySendAsync(host, from, issue, title, mail, cancellationToken);
                return;
            }
            catch (SmtpException e) when (attempt < _smtp.Attempts && !cancellationToken.IsCancellationRequested)
            {
                log.LogWarning("Mail of {Workbook} failed ({Attempt} of {Attempts}): {Reason}", issue.Name, attempt, _smtp.Attempts, Reason(e));
                await Task.Delay(delay, clock, cancellationToken);
                delay *= 2;
            }
            catch (SmtpException e)
            {
                throw new OperatorException(
                    $"The workbook was made ({issue.Path}) but {host}:{_smtp.Port} did not take the mail in {attempt} attempts: {Reason(e)}", e);
            }
        }
    }

    private async Task TrySendAsync(
        string host, string from, WorkbookIssue issue, string title, MailDelivery mail, CancellationToken cancellationToken)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(from),
            Subject = OneLine(mail.Subject ?? title),
            SubjectEncoding = Encoding.UTF8,
            Body = $"{title}\n{issue.SnapshotId}\n",
            BodyEncoding = Encoding.UTF8,
        };
        foreach (var address in mail.To)
            message.To.Add(address);
        using var attachment = new Attachment(issue.Path, MediaType) { Name = $"{issue.Name} {issue.SnapshotId}.xlsx", NameEncoding = Encoding.UTF8 };
        message.Attachments.Add(attachment);
        using var client = new SmtpClient(host, _smtp.Port) { EnableSsl = _smtp.StartTls };
        if (_smtp.UserName is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, _smtp.Password);
        await client.SendMailAsync(message, cancellationToken);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Reason(SmtpException e) => e.InnerException?.Message ?? e.Message;
}
