using System.Security.Cryptography;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Workbooks.Delivery;

/// <summary>
/// Mails a book. A server that is busy or gone is tried again; a mail that cannot be sent is an error, never a silent loss.
/// </summary>
public sealed class MailSender(IOptions<WorkbooksOptions> options, TimeProvider clock, ILogger<MailSender> log)
{
    private static readonly ContentType Xlsx = new("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private readonly SmtpOptions _smtp = options.Value.Smtp;

    /// <summary>Sends it.</summary>
    /// <exception cref="OperatorException">The settings name no server, the file is too large, or the server did not take it in all
    /// attempts.</exception>
    public async Task SendAsync(WorkbookIssue issue, string title, MailDelivery mail, CancellationToken cancellationToken)
    {
        if (_smtp.Host is not { Length: > 0 } host || _smtp.From is not { Length: > 0 } from)
            throw new OperatorException(
                $"The workbook '{issue.Name}' is to be mailed, but {WorkbooksOptions.Section}:Smtp names no Host or From.");
        if (issue.Bytes > _smtp.LargestMegabytes * 1024L * 1024)
            throw new OperatorException(
                $"The workbook '{issue.Name}' has {issue.Bytes / 1e6:0.0} MB; mails take {_smtp.LargestMegabytes} MB. Deliver it to a "
                + $"folder.");
        using var message = await ComposeAsync(issue, title, Mailbox(from), mail, cancellationToken);
        var (delay, recipients) = (_smtp.RetryDelay, message.To.Mailboxes.ToList());
        for (var attempt = 1; ; attempt++)
        {
            var failure = await TrySendAsync(message, recipients, cancellationToken);
            if (failure is null)
                return;
            // The server took the mail for the others; they must not get it twice.
            if (failure.Recipients.Count > 0)
                recipients.RemoveAll(recipient => !failure.Recipients.Contains(recipient.Address));
            if (attempt >= _smtp.Attempts)
                throw new OperatorException(
                    $"The workbook was made ({issue.Path}) but {host}:{_smtp.Port} did not take the mail to "
                    + $"{string.Join(", ", recipients)} in {attempt} attempts: "
                    + failure.Reason, failure.Cause);
            log.LogWarning(
                "Mail of {Workbook} failed ({Attempt} of {Attempts}): {Reason}", issue.Name, attempt, _smtp.Attempts, failure.Reason);
            await Task.Delay(delay, clock, cancellationToken);
            delay *= 2;
        }
    }

    private async Task<MailFailure?> TrySendAsync(MimeMessage message, List<MailboxAddress> recipients, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_smtp.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var connection = new MailConnection(_smtp);
        try
        {
            await connection.SendAsync(message, recipients, either.Token);
        }
        catch (SslHandshakeException e)
        {
            return new(
                [], $"its certificate is not trusted, or it does not speak TLS on this port ({e.InnerException?.Message.TrimEnd('.')})", e);
        }
        catch (Exception e) when (IsOfServer(e) && !cancellationToken.IsCancellationRequested)
        {
            if (connection.TurnedAway.Count < recipients.Count)
                return new(
                    [], limit.IsCancellationRequested ? $"it did not answer within {_smtp.Timeout}" : e.Message.ReplaceLineEndings(" "), e);
        }

        return connection.TurnedAway is [var first, ..] all ? new([.. all.Select(one => one.Address)], first.Reason, null) : null;
    }

    private static bool IsOfServer(Exception e) =>
        e is ProtocolException or CommandException or AuthenticationException or IOException or System.Net.Sockets.SocketException
            or NotSupportedException or TimeoutException or OperationCanceledException or CryptographicException
            or ServiceNotAuthenticatedException or ServiceNotConnectedException;

    private static async Task<MimeMessage> ComposeAsync(
        WorkbookIssue issue, string title, MailboxAddress from, MailDelivery mail, CancellationToken cancellationToken)
    {
        var body = new BodyBuilder { TextBody = $"{title}\n{issue.SnapshotId}\n" };
        await using var file = File.OpenRead(issue.Path);
        await body.Attachments.AddAsync($"{issue.Name} {issue.SnapshotId}.xlsx", file, Xlsx, cancellationToken);
        var message = new MimeMessage { Subject = OneLine(mail.Subject ?? title), Body = body.ToMessageBody() };
        message.From.Add(from);
        message.To.AddRange(mail.To.Select(Mailbox));
        return message;
    }

    private static MailboxAddress Mailbox(string address) => MailboxAddress.TryParse(address, out var mailbox)
        ? mailbox : throw new OperatorException(
        $"'{address}' is no mail address; correct it in the definition of the workbook or in {WorkbooksOptions.Section}:Smtp.");

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <param name="Recipients">Who did not get it, when others did; empty when nobody did.</param>
    /// <param name="Reason">What the server said, or how it failed.</param>
    /// <param name="Cause">The error behind it; null when the server turned recipients away.</param>
    private sealed record MailFailure(IReadOnlyList<string> Recipients, string Reason, Exception? Cause);
}
