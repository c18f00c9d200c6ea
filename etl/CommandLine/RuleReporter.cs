namespace Warehouse.Etl.CommandLine;

/// <summary>Moves the bar of a run of the checks.</summary>
internal sealed class RuleReporter(ProgressBar bar, int rules) : IProgress<int>
{
    public void Report(int value) => bar.Report(value, rules);
}
