using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Jobs.Work;

/// <summary>Makes and delivers workbooks: the one that <c>name</c> names, else all that are defined. A mail that fails is a failed run.</summary>
internal sealed class WorkbookJob(WorkbookMaker maker, DefinitionList definitions) : IJob
{
    /// <summary>Name of the job.</summary>
    public const string JobName = "workbook";

    /// <summary>The argument that names a workbook.</summary>
    public const string NameArgument = "name";

    public string Name => JobName;

    public IReadOnlyCollection<string> ArgumentNames => [NameArgument];

    public async Task<JobResult> RunAsync(JobArguments arguments, JobProgress progress, CancellationToken cancellationToken)
    {
        var books = arguments.Text(NameArgument) is { } name ? [definitions.Find(name)] : definitions.Read();
        // A book that fails does not keep the others from their readers.
        var failures = new List<OperatorException>();
        for (var i = 0; i < books.Count; i++)
        {
            progress.Report((double)i / books.Count, new ProgressText($"正在制作 {books[i].Name}", $"Making {books[i].Name}"), default);
            try
            {
                var outcome = await maker.MakeAsync(books[i], cancellationToken);
                progress.Report(
                    (i + 1.0) / books.Count,
                    new ProgressText($"{books[i].Name}：快照 {outcome.Issue.SnapshotId}", $"{books[i].Name}: snapshot {outcome.Issue.SnapshotId}"), default);
            }
            catch (OperatorException e)
            {
                failures.Add(e);
                progress.Report((i + 1.0) / books.Count, new ProgressText($"{books[i].Name}：未制成", $"{books[i].Name}: {e.Message}"), default);
            }
        }

        if (failures.Count == 1)
            throw failures[0];
        if (failures.Count > 1)
            throw new OperatorException(string.Join(' ', failures.Select(failure => failure.Message)), failures[0]);
        return JobResult.Done;
    }
}
