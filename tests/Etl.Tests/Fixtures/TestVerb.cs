using Warehouse.Etl.CommandLine;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>A verb that does what a test says.</summary>
internal sealed class TestVerb(Func<VerbRun, CancellationToken, Task<int>> work) : Verb("try", "Does what a test says.")
{
    public override Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken) => work(run, cancellationToken);
}
