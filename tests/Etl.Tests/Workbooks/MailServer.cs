using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>A small SMTP server (RFC 5321) that keeps what it is given and turns the first so many mails away.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _talks = [];
    private readonly Task _serving;
    private readonly string? _unknown;
    private readonly bool _isSilent;
    private int _refusals;

    /// <param name="refusals">Mails that it refuses before it takes one; -1 for a server that never says a word.</param>
    /// <param name="unknown">A recipient that it does not know.</param>
    public MailServer(int refusals, string? unknown = null)
    {
        _unknown = unknown;
        _isSilent = refusals < 0;
        _refusals = refusals;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Mails taken.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>Recipients named, over all attempts.</summary>
    public List<string> Recipients { get; } = [];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(10));
        _stop.Dispose();
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
                await TalkAsync(client.GetStream());
            }
            catch (Exception e) when (IsEnd(e))
            {
            }
        }
    }

    // The test is over.
    private static bool IsEnd(Exception e) => e is OperationCanceledException or SocketException or IOException or ObjectDisposedException;

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, new ASCIIEncoding()) { NewLine = "\r\n", AutoFlush = true };
        if (_isSilent)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
                Recipients.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
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
