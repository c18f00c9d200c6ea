using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Warehouse.Etl.Workbooks.Delivery;

/// <summary>One talk with the mail server. A recipient whom it turns away does not keep the mail from the others.</summary>
internal sealed class MailConnection : SmtpClient
{
    private const int ImplicitTlsPort = 465;

    private readonly SmtpOptions _smtp;

    /// <param name="smtp">The server.</param>
    public MailConnection(SmtpOptions smtp)
    {
        _smtp = smtp;
        Timeout = (int)Math.Min(smtp.Timeout.TotalMilliseconds, int.MaxValue);
        // Offices reach their mail server, but often no list of revoked certificates.
        CheckCertificateRevocation = false;
        if (smtp.Authorities is { Length: > 0 } file)
            ServerCertificateValidationCallback = (_, certificate, _, errors) => Descends(certificate, errors, file);
    }

    /// <summary>The recipients whom the server turned away, and why.</summary>
    public List<(string Address, string Reason)> TurnedAway { get; } = [];

    /// <summary>Connects, logs in where a name is set, sends, and takes leave.</summary>
    public async Task SendAsync(MimeMessage message, IEnumerable<MailboxAddress> recipients, CancellationToken cancellationToken)
    {
        var security = _smtp.ImplicitTls || _smtp.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
            : _smtp.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
        await ConnectAsync(_smtp.Host!, _smtp.Port, security, cancellationToken);
        if (_smtp.UserName is { Length: > 0 } user)
            await AuthenticateAsync(user, _smtp.Password ?? "", cancellationToken);
        await SendAsync(message, message.From.Mailboxes.First(), recipients, cancellationToken);
        await DisconnectAsync(quit: true, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        TurnedAway.Add((mailbox.Address, response.Response));

    private static bool Descends(X509Certificate? certificate, SslPolicyErrors errors, string file)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        using var server = new X509Certificate2(certificate);
        return chain.Build(server);
    }
}
