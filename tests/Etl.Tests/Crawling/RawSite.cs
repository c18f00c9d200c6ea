using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>A server on loopback that sends whatever bytes a test wants, and logs who came when.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Socket, CancellationToken, Task<bool>> _answer;
    private readonly Task _accepting;
    private int _connections;

    /// <param name="answer">Answers a path; returns whether the connection stays open.</param>
    public RawSite(Func<string, Socket, CancellationToken, Task<bool>> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<(string Path, DateTimeOffset At, int Open)> Log { get; } = new();

    public Uri Url(string path) => new($"http://127.0.0.1:{Port}{path}");

    /// <summary>A site that answers each path with fixed text and closes.</summary>
    public static RawSite Of(Func<string, string> answer) => new(async (path, socket, cancellationToken) =>
    {
        await SendAsync(socket, answer(path), cancellationToken);
        return false;
    });

    public static Task SendAsync(Socket socket, string text, CancellationToken cancellationToken) =>
        SendAsync(socket, Encoding.Latin1.GetBytes(text), cancellationToken);

    public static async Task SendAsync(Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, cancellationToken)..];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            var open = Interlocked.Increment(ref _connections);
            try
            {
                while (await ReadPathAsync(socket) is { } path)
                {
                    Log.Enqueue((path, TimeProvider.System.GetUtcNow(), open));
                    if (!await _answer(path, socket, _stop.Token))
                        break;
                }

                socket.Shutdown(SocketShutdown.Both);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client or the test is gone.
            }
            finally
            {
                Interlocked.Decrement(ref _connections);
            }
        }
    }

    private async Task<string?> ReadPathAsync(Socket socket)
    {
        var buffer = new byte[8192];
        var length = 0;
        while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), _stop.Token);
            if (read == 0)
                return null;
            length += read;
        }

        return Encoding.Latin1.GetString(buffer, 0, length).Split(' ')[1];
    }
}
