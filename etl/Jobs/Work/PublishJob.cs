using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.Work;

/// <summary>Publishes a snapshot. One that blocking checks hold back is a failed run: somebody must look.</summary>
internal sealed class PublishJob(Publisher publisher) : IJob
{
    public string Name => "publish";

    public IReadOnlyCollection<string> ArgumentNames => [];

    public async Task<JobResult> RunAsync(JobArguments arguments, JobProgress progress, CancellationToken cancellationToken)
    {
        progress.Report(null, new ProgressText("正在制作快照", "Making a snapshot"), default);
        var outcome = await publisher.PublishAsync(forcedReason: null, cancellationToken);
        if (!outcome.BecameCurrent)
            throw new OperatorException(
                $"Snapshot {outcome.Manifest.Id} is made but not current, because blocking checks failed: {string.Join(", ", outcome.Manifest.BlockedBy)}. "
                + "Mend what they name, or publish with --force and a reason.");
        progress.Report(
            1, new ProgressText($"快照 {outcome.Manifest.Id}", $"Snapshot {outcome.Manifest.Id}"),
            new JobCounts(Reports: outcome.Manifest.Coverage.Sum(year => year.Reports)));
        return JobResult.Done;
    }
}
