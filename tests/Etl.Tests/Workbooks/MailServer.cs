using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>A small SMTP server (RFC 5321) that keeps what it is given and turns the first so many mails away; with TLS (RFC 3207, RFC 8314).</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _talks = [];
    private readonly Task _serving;
    private readonly string? _unknown;
    private readonly bool _isSilent;
    private readonly MailSecurity _security;
    private readonly X509Certificate2 _certificate = SelfSigned();
    private int _refusals;

    /// <param name="refusals">Mails that it refuses before it takes one; -1 for a server that never says a word.</param>
    /// <param name="unknown">A recipient that it does not know.</param>
    /// <param name="security">Whether and when it speaks TLS.</param>
    public MailServer(int refusals, string? unknown = null, MailSecurity security = MailSecurity.None)
    {
        _security = security;
        _unknown = unknown;
        _isSilent = refusals < 0;
        _refusals = refusals;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Its certificate, signed by itself, as PEM.</summary>
    public string Certificate => _certificate.ExportCertificatePem();

    /// <summary>Mails taken.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>Whether a mail was begun on a connection that is not secured.</summary>
    public bool Clear { get; private set; }

    /// <summary>Recipients named, over all attempts.</summary>
    public List<string> Recipients { get; } = [];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(10));
        _stop.Dispose();
        _certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                // Each by itself: a client that failed keeps its connection for a while, and the next one must not wait for it.
                _talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
        }

        await Task.WhenAll(_talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await TalkAsync(_security == MailSecurity.OnConnect ? await SecureAsync(client.GetStream()) : client.GetStream());
            }
            catch (Exception e) when (IsEnd(e))
            {
            }
        }
    }

    // The test is over.
    private static bool IsEnd(Exception e) =>
        e is OperationCanceledException or SocketException or IOException or ObjectDisposedException or AuthenticationException;

    private async Task<Stream> SecureAsync(Stream stream)
    {
        var secured = new SslStream(stream);
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return secured;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private async Task TalkAsync(Stream stream, bool greet = true)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, new ASCIIEncoding()) { NewLine = "\r\n", AutoFlush = true };
        if (_isSilent)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        if (greet)
            await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
                Recipients.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
            if (verb == "EHLO" && _security == MailSecurity.StartTls && stream is NetworkStream)
            {
                await writer.WriteLineAsync("250-test\r\n250 STARTTLS");
                continue;
            }

            if (verb == "STARTTLS")
            {
                await writer.WriteLineAsync("220 go on");
                await TalkAsync(await SecureAsync(stream), greet: false);
                return;
            }

            Clear |= verb == "MAIL" && stream is NetworkStream;
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Mails.Add(await ReadMailAsync(reader));
                await writer.WriteLineAsync("250 taken");
                continue;
            }

            if (verb == "MAIL" && _refusals > 0)
            {
                _refusals--;
                await writer.WriteLineAsync("451 busy, come again");
                continue;
            }

            if (verb == "RCPT" && Recipients[^1] == _unknown)
            {
                await writer.WriteLineAsync("550 no such mailbox");
                continue;
            }

            await writer.WriteLineAsync(verb == "QUIT" ? "221 bye" : "250 ok");
            if (verb == "QUIT")
                return;
        }
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            mail.Append(line).Append('\n');
        return mail.ToString();
    }
}
