using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Warehouse.Etl.CommandLine;

namespace Warehouse.Benchmarks;

/// <summary>The service from the start of its process to the first healthy answer, and its memory when it has nothing to do.</summary>
internal sealed class StartupBenchmark : Benchmark
{
    private const int Starts = 5;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public override string Name => "startup";

    public override string Summary => "Start of the service to ready, first and later starts on one data folder, and its idle memory.";

    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-benchmark-");
        try
        {
            output.WriteLine("| start | ready after s | idle memory MB |");
            output.WriteLine("|---|---:|---:|");
            for (var start = 1; start <= Starts; start++)
            {
                var (seconds, bytes) = await StartAsync(folder.FullName, start == Starts, cancellationToken);
                output.WriteLine(
                    string.Create(CultureInfo.InvariantCulture,
                        $"| {start} | {seconds:0.00} | {(bytes is { } idle ? $"{idle / 1024.0 / 1024:0}" : "")} |"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconds, long? IdleBytes)> StartAsync(
        string folder, bool waitIdle, CancellationToken cancellationToken)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var handler = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(handler);
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(EtlCommandLine).Assembly.Location, "serve", "--data", Path.Combine(folder, "data"), "--set",
                $"Warehouse:Operations:Urls={url}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder,
        })!;
        try
        {
            while (!await IsReadyAsync(client, new Uri($"{url}/health"), cancellationToken))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(begun) > Limit)
                    throw new InvalidOperationException(
                        $"The service did not become ready: {await process.StandardError.ReadToEndAsync(cancellationToken)}");
                await Task.Delay(10, cancellationToken);
            }

            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            if (!waitIdle)
                return (seconds, null);
            await Task.Delay(Idle, cancellationToken);
            process.Refresh();
            return (seconds, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpMessageInvoker client, Uri health, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, health);
            using var answer = await client.SendAsync(request, cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
