namespace Warehouse.AppHost.InProcess;

/// <summary>One whole pass over the sample agencies, as the commands an operator would type, and where its results are. The same in both builds.</summary>
internal sealed class OncePass
{
    private const string Waiting =
        "select reason_code, count(*) as documents, any_value(message) as message from ops_quarantine where resolved_at is null group by reason_code order by documents desc";

    private readonly SampleSitesResource _sites;
    private readonly EtlResource _etl;

    private OncePass(SampleSitesResource sites, EtlResource etl)
    {
        _sites = sites;
        _etl = etl;
    }

    /// <summary>Runs it with resources of its own; returns 0 if nothing failed.</summary>
    public static Task<int> RunAsync(Ports ports) => UntilStopped.RunAsync(async stop =>
    {
        await using var sites = new SampleSitesResource("sample-sites", ports.SampleSites);
        await using var etl = new EtlResource("etl", ports.Etl, SampleSettings.For(ports)).WithRegistryOf(sites);
        return await new OncePass(sites, etl).RunAsync(stop);
    });

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await _sites.StartAsync(cancellationToken);
        Console.WriteLine($"The sample agencies publish at {_sites.Address}.");
        Console.WriteLine();
        Console.WriteLine("Registry of agencies (etl agencies import):");
        var imported = await _etl.ImportRegistryAsync(cancellationToken);
        var passed = imported == 0
            && await SayAsync("Crawl, and what follows it (etl run crawl):", ["run", "crawl"], cancellationToken);
        if (cancellationToken.IsCancellationRequested)
            return 1;
        await SayAsync("Documents that wait in quarantine, with the reason and what to do (etl query):", ["query", Waiting], cancellationToken);
        Console.WriteLine();
        Console.WriteLine("Where things are:");
        Show("warehouse", "warehouse.duckdb");
        Show("archive", "archive");
        Show("snapshots", "published");
        Show("workbooks", "workbooks");
        Console.WriteLine();
        Console.WriteLine(passed
            ? "Nothing failed. To watch it live: dotnet run --project AppHost"
            : "Something failed; the lines above say what.");
        return passed ? 0 : 1;
    }

    private async Task<bool> SayAsync(string title, string[] command, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        return await _etl.CommandAsync(command, cancellationToken) == 0;
    }

    private void Show(string what, string part) => Console.WriteLine($"  {what,-12} {Path.Combine(_etl.DataPath, part)}");
}
