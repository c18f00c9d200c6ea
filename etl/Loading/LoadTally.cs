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

    /// <summary>Takes note of cover pages whose reports turned out to be there: they do not wait.</summary>
    /// <param name="reason">Why they had been refused.</param>
    /// <param name="covers">How many, those of earlier loads among them.</param>
    public void Resolve(string reason, int covers)
    {
        var own = Math.Min(covers, _refusals.GetValueOrDefault(reason));
        if (own == 0)
            return;
        _refusals[reason] -= own;
        if (_refusals[reason] == 0)
            _refusals.Remove(reason);
        Counts = Counts with { Quarantined = Counts.Quarantined - own, Unchanged = Counts.Unchanged + own };
    }

    public LoadSummary Summary() => new(Counts, _reportKeys, _refusals);
}
