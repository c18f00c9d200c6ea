namespace Warehouse.AppHost.InProcess;

/// <summary>One whole pass over the sample agencies, as the commands an operator would type, and where its results are.</summary>
internal sealed class OncePass(SampleSitesResource sites, EtlResource etl)
{
    private const string Waiting =
        "select reason_code, count(*) as documents, any_value(message) as message from ops_quarantine where resolved_at is null group by reason_code order by documents desc";

    /// <summary>Runs it; returns 0 if nothing failed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await sites.StartAsync(cancellationToken);
        Console.WriteLine($"The sample agencies publish at {sites.Address}.");
        Console.WriteLine();
        Console.WriteLine("Registry of agencies (etl agencies import):");
        var imported = await etl.ImportRegistryAsync(cancellationToken);
        var passed = imported == 0
            && await SayAsync("Crawl, and what follows it (etl run crawl):", ["run", "crawl"], cancellationToken);
        if (cancellationToken.IsCancellationRequested)
            return 1;
        await SayAsync("Documents that could not be loaded, with the reason and what to do (etl query):", ["query", Waiting], cancellationToken);
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
        return await etl.CommandAsync(command, cancellationToken) == 0;
    }

    private void Show(string what, string part) => Console.WriteLine($"  {what,-12} {Path.Combine(etl.DataPath, part)}");
}
