using Warehouse.Etl.Loading;
using Warehouse.Etl.Quality;

namespace Warehouse.Etl.Workflow;

/// <summary>What a load is, whoever starts it: load, check what is new, account for what is due.</summary>
public sealed class LoadWork(Loader loader, QualityCheck check, PublicationAccounting accounting)
{
    /// <summary>Loads documents.</summary>
    /// <param name="items">What to load; asked for as the work goes on.</param>
    /// <param name="again">Whether files are parsed also when this parser handled them before.</param>
    /// <param name="checks">Whether what is new is checked.</param>
    /// <param name="progress">Told after each batch; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the work; committed batches stay, the open one is dropped.</param>
    /// <returns>What became of the documents, and what the checks say of the new reports: null when none was checked.</returns>
    public async Task<(LoadSummary Summary, QualitySummary? Findings)> RunAsync(
        IEnumerable<LoadItem> items, bool again, bool checks, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var summary = await loader.LoadAsync(items, again, progress, cancellationToken);
        var findings = checks && summary.ReportKeys.Count > 0 ? await check.RunAsync(summary.ReportKeys, null, cancellationToken) : null;
        await accounting.RefreshAsync(cancellationToken);
        return (summary, findings);
    }

    /// <summary>Checks all reports and accounts for what is due, after versions were exchanged.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await check.RunAsync(null, null, cancellationToken);
        await accounting.RefreshAsync(cancellationToken);
    }
}
