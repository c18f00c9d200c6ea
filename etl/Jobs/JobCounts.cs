namespace Warehouse.Etl.Jobs;

/// <summary>What a run has counted so far. Null means that the job does not count it; it is not zero.</summary>
/// <param name="Pages">Pages asked for.</param>
/// <param name="Captures">Responses archived.</param>
/// <param name="Reports">Report versions loaded.</param>
/// <param name="Facts">Fact rows loaded.</param>
/// <param name="Findings">Findings recorded.</param>
/// <param name="Quarantined">Documents put into quarantine.</param>
public readonly record struct JobCounts(
    long? Pages = null, long? Captures = null, long? Reports = null, long? Facts = null, long? Findings = null, long? Quarantined = null)
{
    /// <summary>What two nodes have counted together.</summary>
    public static JobCounts operator +(JobCounts one, JobCounts other) => new(
        Sum(one.Pages, other.Pages), Sum(one.Captures, other.Captures), Sum(one.Reports, other.Reports), Sum(one.Facts, other.Facts),
        Sum(one.Findings, other.Findings), Sum(one.Quarantined, other.Quarantined));

    private static long? Sum(long? one, long? other) => one is null ? other : one + (other ?? 0);
}
