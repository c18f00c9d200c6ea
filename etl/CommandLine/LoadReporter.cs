using Warehouse.Etl.Loading;

namespace Warehouse.Etl.CommandLine;

/// <summary>Moves the bar of a load.</summary>
internal sealed class LoadReporter(ProgressBar bar, long total) : IProgress<LoadProgress>
{
    public void Report(LoadProgress value) =>
        bar.Report(value.Handled, total, $"Loading: {value.Loaded} loaded, {value.Quarantined} in quarantine");
}
