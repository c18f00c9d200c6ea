using Warehouse.Etl.Quality;

namespace Warehouse.Etl.Jobs.Work;

/// <summary>Checks all current reports. Findings are its result, not its failure.</summary>
internal sealed class CheckJob(QualityCheck check) : IJob
{
    public string Name => "check";

    public IReadOnlyCollection<string> ArgumentNames => [];

    public async Task<JobResult> RunAsync(JobArguments arguments, JobProgress progress, CancellationToken cancellationToken)
    {
        var summary = await check.RunAsync(null, new Reporter(progress), cancellationToken);
        var errors = summary.Findings(CheckSeverity.Error);
        var all = summary.Rules.Sum(rule => rule.Findings);
        progress.Report(
            1,
            new ProgressText(
                $"{summary.Reports} 份报告：错误 {errors}，警告与提示 {all - errors}",
                $"{summary.Reports} reports, {errors} errors, {all - errors} warnings and hints"),
            new JobCounts(Findings: all));
        return JobResult.Done;
    }

    private sealed class Reporter(JobProgress progress) : IProgress<int>
    {
        private readonly int _rules = CheckRules.ReadAll().Count;

        public void Report(int value) => progress.Report(
            (double)value / _rules, new ProgressText($"规则 {value} / {_rules}", $"{value} of {_rules} rules"), default);
    }
}
