using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Warehouse.Etl.Agencies;

namespace Warehouse.Benchmarks;

/// <summary>The sample sites in a process of their own, so that their work is not counted as the crawl's.</summary>
internal sealed class SampleSitesProcess : IDisposable
{
    private readonly Process _process;
    private readonly int _port;

    private SampleSitesProcess(Process process, int port)
    {
        _process = process;
        _port = port;
    }

    /// <summary>Where the sites are reached.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    /// <summary>Starts generated agencies, each with one list page and so many reports.</summary>
    public static async Task<SampleSitesProcess> StartAsync(int port, int agencies, int reports, CancellationToken cancellationToken)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "SampleSites.dll");
        string[] arguments = [assembly, "--port", $"{port}", "--hostile-port", "0", "--agencies", $"{agencies}", "--reports", $"{reports}"];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return new SampleSitesProcess(process, port);
    }

    /// <summary>The generated agencies as registry entries.</summary>
    public async Task<IReadOnlyList<AgencyEntry>> RegistryAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var text = await client.GetStringAsync(new Uri($"http://{Address}/_registry"), cancellationToken);
        var reading = RegistryFile.Read(text, RegionCatalog.Instance);
        return [.. reading.Entries.Where(entry => entry.Source.Agency.Id.Contains("-load-", StringComparison.Ordinal))];
    }

    /// <summary>What the sites saw.</summary>
    public async Task<IReadOnlyList<SeenRequest>> LogAsync(HttpClient client, CancellationToken cancellationToken)
    {
        await using var stream = await client.GetStreamAsync(new Uri($"http://{Address}/_log"), cancellationToken);
        return await JsonSerializer.DeserializeAsync<List<SeenRequest>>(stream, JsonSerializerOptions.Web, cancellationToken) ?? [];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
