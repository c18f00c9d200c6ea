namespace Warehouse.Etl.Loading;

/// <summary>Adds up what batches did.</summary>
internal sealed class LoadTally
{
    private readonly List<int> _reportKeys = [];
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);

    /// <summary>The counts so far.</summary>
    public LoadProgress Counts { get; private set; }

    public void Add(BatchOutcome batch)
    {
        _reportKeys.AddRange(batch.Versions.Select(version => version.Stored.ReportKey));
        foreach (var refusal in batch.Refusals)
            _refusals[refusal.ReasonCode] = _refusals.GetValueOrDefault(refusal.ReasonCode) + 1;
        Counts = new LoadProgress(
            Counts.Loaded + batch.Versions.Count,
            Counts.Unchanged + batch.Unchanged,
            Counts.Quarantined + batch.Refusals.Count,
            Counts.Figures + batch.Versions.Sum(version => (long)version.Report.Cells.Count));
    }

    public LoadSummary Summary() => new(Counts, _reportKeys, _refusals);
}
