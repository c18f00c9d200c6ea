namespace Warehouse.Etl.Jobs;

/// <summary>One report of progress.</summary>
/// <param name="Share">Share done, 0 to 1; null when the end is not known.</param>
/// <param name="Message">What is being done; null before the first report.</param>
/// <param name="Counts">Counts so far.</param>
public sealed record ProgressReport(double? Share, ProgressText? Message, JobCounts Counts);
