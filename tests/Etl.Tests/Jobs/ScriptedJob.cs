using System.Collections.Concurrent;
using Warehouse.Etl.Jobs;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>A job that does what the test tells it and remembers its calls.</summary>
internal sealed class ScriptedJob(string name) : IJob
{
    public string Name => name;

    public IReadOnlyCollection<string> ArgumentNames => ["year"];

    /// <summary>What a call does; by default it is done at once.</summary>
    public Func<JobArguments, JobProgress, CancellationToken, Task<JobResult>> Script { get; set; } = (_, _, _) => Task.FromResult(JobResult.Done);

    public ConcurrentQueue<JobArguments> Calls { get; } = new();

    public async Task<JobResult> RunAsync(JobArguments arguments, JobProgress progress, CancellationToken cancellationToken)
    {
        Calls.Enqueue(arguments);
        return await Script(arguments, progress, cancellationToken);
    }

    /// <summary>A script that ends when the run is stopped or the test lets it.</summary>
    public TaskCompletionSource<JobResult> Block()
    {
        var gate = new TaskCompletionSource<JobResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        Script = (_, _, cancellationToken) => gate.Task.WaitAsync(cancellationToken);
        return gate;
    }
}
