using System.IO.Compression;
using System.Net.Sockets;
using Warehouse.Etl.Crawling.Fetching;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>Each way in which a server misbehaves ends within the limits (headers 3 s, idle 3 s, total 6 s, 2 MiB) with its own reason.</summary>
public class HostileServerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("", FetchFault.Incomplete)] // closes without a word
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n\r\n", FetchFault.Malformed)]
    [InlineData("HTTP/1.1 abc\r\n\r\n", FetchFault.Malformed)]
    [InlineData(Ok + "Content-Length: 100\r\n\r\nshort", FetchFault.Incomplete)] // less than announced
    [InlineData(Ok + "Content-Length: 99999999999\r\n\r\n", FetchFault.TooLarge)]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", FetchFault.Incomplete)] // no last chunk
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n", FetchFault.Malformed)]
    [InlineData(Ok + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain", FetchFault.BadCoding)]
    [InlineData(Ok + "Content-Encoding: zstd\r\nContent-Length: 5\r\n\r\nplain", FetchFault.BadCoding)]
    public async Task Wrong_bytes(string bytes, FetchFault fault) => (await FaultOfAsync((socket, stop) => RawSite.SendAsync(socket, bytes, stop))).ShouldBe(fault);

    [Fact]
    public async Task Headers_that_do_not_come() => (await FaultOfAsync((_, stop) => Task.Delay(Bound, stop))).ShouldBe(FetchFault.HeaderTimeout);

    [Fact]
    public async Task Headers_that_drip() => (await FaultOfAsync(async (socket, stop) =>
    {
        await RawSite.SendAsync(socket, Ok, stop);
        for (var i = 0; i < 300; i++)
        {
            await RawSite.SendAsync(socket, $"X-{i}: y\r\n", stop);
            await Task.Delay(100, stop);
        }
    })).ShouldBe(FetchFault.HeaderTimeout);

    [Fact]
    public async Task Headers_without_end() => (await FaultOfAsync(async (socket, stop) =>
    {
        await RawSite.SendAsync(socket, Ok, stop);
        while (true)
            await RawSite.SendAsync(socket, $"X-Filler: {new string('x', 1000)}\r\n", stop);
    })).ShouldBe(FetchFault.HeaderTooLarge);

    [Fact]
    public async Task A_body_that_stops() => (await FaultOfAsync(async (socket, stop) =>
    {
        await RawSite.SendAsync(socket, Ok + "Content-Length: 100\r\n\r\nhalf", stop);
        await Task.Delay(Bound, stop);
    })).ShouldBe(FetchFault.IdleTimeout);

    [Fact]
    public async Task A_body_that_drips() => (await FaultOfAsync(async (socket, stop) =>
    {
        await RawSite.SendAsync(socket, Ok + "Content-Length: 100000\r\n\r\n", stop);
        for (var i = 0; i < 300; i++)
        {
            await RawSite.SendAsync(socket, "x", stop);
            await Task.Delay(100, stop);
        }
    })).ShouldBe(FetchFault.TotalTimeout);

    [Fact]
    public async Task A_body_without_end() => (await FaultOfAsync(async (socket, stop) =>
    {
        await RawSite.SendAsync(socket, Ok + "\r\n", stop);
        var block = new byte[64 * 1024];
        while (true)
            await RawSite.SendAsync(socket, block, stop);
    })).ShouldBe(FetchFault.TooLarge);

    [Fact]
    public async Task A_reset_in_the_middle() => (await FaultOfAsync(async (socket, stop) =>
    {
        await RawSite.SendAsync(socket, Ok + "Content-Length: 100\r\n\r\nhalf", stop);
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    })).ShouldBe(FetchFault.Incomplete);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_decompression_bomb(string coding)
    {
        using var packed = new MemoryStream();
        await using (Stream encoder = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            for (var i = 0; i < 100; i++)
                encoder.Write(new byte[1024 * 1024]);
        }

        (await FaultOfAsync(async (socket, stop) =>
        {
            await RawSite.SendAsync(socket, $"{Ok}Content-Encoding: {coding}\r\nContent-Length: {packed.Length}\r\n\r\n", stop);
            await RawSite.SendAsync(socket, packed.ToArray(), stop);
        })).ShouldBe(FetchFault.Bomb);
    }

    [Fact]
    public async Task Nobody_at_the_port()
    {
        using var fixture = new FetcherFixture();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));

        (await fixture.FaultAsync(new Uri($"http://{socket.LocalEndPoint}/"))).ShouldBe(FetchFault.NoConnection);
    }

    [Fact]
    public async Task More_than_announced_is_not_taken_for_the_next_answer()
    {
        await using var site = RawSite.Of(_ => Ok + "Content-Length: 5\r\n\r\nhelloHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
        using var fixture = new FetcherFixture();

        for (var i = 0; i < 2; i++)
        {
            using var outcome = await fixture.FetchAsync(site.Url("/"));
            outcome.ShouldBeOfType<FetchOutcome.Answered>().Response.Exchange.Body.ToArray().ShouldBe("hello"u8.ToArray());
        }
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(521)]
    public async Task Refusals_are_answers_with_their_status(int status)
    {
        await using var site = RawSite.Of(_ => $"HTTP/1.1 {status} No\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\nno");
        using var fixture = new FetcherFixture();

        using var outcome = await fixture.FetchAsync(site.Url("/"));

        var response = outcome.ShouldBeOfType<FetchOutcome.Answered>().Response;
        response.Status.ShouldBe(status);
        response.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    private static async Task<FetchFault> FaultOfAsync(Func<Socket, CancellationToken, Task> answer)
    {
        await using var site = new RawSite(async (_, socket, stop) =>
        {
            await answer(socket, stop);
            return false;
        });
        using var fixture = new FetcherFixture();
        return await fixture.FaultAsync(site.Url("/"));
    }
}
