using Warehouse.Etl.Publishing.Reparsing;

namespace Warehouse.Etl.CommandLine;

/// <summary>Moves the bar of a re-parse.</summary>
internal sealed class ReparseReporter(ProgressBar bar) : IProgress<ReparseProgress>
{
    public void Report(ReparseProgress value) => bar.Report(value.Done, value.Total, value.Loading ? "Loading what changed" : null);
}
