using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Hostile;

/// <summary>
/// A server on raw sockets that answers as no crawler would like: by path (<see cref="Paths"/>), and for robots.txt by host (<see
/// cref="Hosts"/>). One
/// request a connection.
/// </summary>
public sealed class HostileServer : IAsyncDisposable
{
    /// <summary>The host that has all paths and no robots.txt.</summary>
    public const string Host = "hostile.sample.gov.cn";

    private const int MaxHead = 64 * 1024;

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, int> _attempts = new();
    private readonly ConcurrentDictionary<long, Task> _connections = new();
    private readonly Task _accepting;
    private long _lastConnection;

    private HostileServer(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>What was asked of it.</summary>
    public AccessLog Log { get; } = new(TimeProvider.System);

    /// <summary>All paths that it answers in a way of their own.</summary>
    public static IReadOnlyCollection<string> Paths => [.. HostileBehaviours.ByPath.Keys];

    /// <summary>
    /// All its hosts: the one with all paths, and one for each way of answering for robots.txt, e.g. robots-500.sample.gov.cn.
    /// </summary>
    public IReadOnlyCollection<string> Hosts { get; } = [Host, .. RobotsVariants.ByLabel.Keys.Select(label => $"{label}.sample.gov.cn")];

    /// <summary>Starts it on loopback.</summary>
    /// <param name="port">The port; 0 for any free one.</param>
    public static HostileServer Start(int port) => new(port);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections.Values);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var number = Interlocked.Increment(ref _lastConnection);
                _connections[number] = ServeAsync(client, number);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client, long number)
    {
        await Task.Yield();
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var (host, path, userAgent) = await ReadHeadAsync(stream);
                var end = Log.Begin(host, $"hostile-{number}", path, userAgent);
                try
                {
                    var attempt = _attempts.AddOrUpdate($"{host}{path}", 1, (_, count) => count + 1);
                    await AnswerAsync(new HostileExchange(host, path, stream, attempt));
                }
                finally
                {
                    end(0);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or InvalidDataException)
            {
                // The other side has had enough, or the server stops: both are what these answers are for.
            }
        }

        _connections.TryRemove(number, out _);
    }

    private Task AnswerAsync(HostileExchange exchange)
    {
        if (exchange.Path.StartsWith("/robots", StringComparison.Ordinal))
            return RobotsVariants.ByLabel.TryGetValue(exchange.Host.Split('.')[0], out var robots)
                ? robots(exchange, _stop.Token)
                : Raw.SendAsync(exchange, "404 Not Found", [], [], _stop.Token);
        return HostileBehaviours.ByPath.TryGetValue(exchange.Path.Split('?')[0], out var behaviour)
            ? behaviour(exchange, _stop.Token)
            : Raw.PageAsync(exchange, "<html><body>fine</body></html>", _stop.Token);
    }

    private async Task<(string Host, string Path, string? UserAgent)> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0 || head.Length > MaxHead)
                throw new InvalidDataException("No request.");
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        var lines = head.ToString().Split("\r\n");
        var parts = lines[0].Split(' ');
        return (Header(lines, "Host")?.Split(':')[0].ToLowerInvariant() ?? "", parts.Length > 1 ? parts[1]
            : "/", Header(lines, "User-Agent"));
    }

    private static string? Header(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
