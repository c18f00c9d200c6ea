using Warehouse.Etl.Publishing;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>dictionary</c>: prints the data dictionary, which is kept as <c>warehouse-sql/README.md</c>.</summary>
internal sealed class DictionaryVerb : Verb
{
    public DictionaryVerb() : base("dictionary", "Print the data dictionary: tables, views, macros, metrics, cookbook (markdown).")
    {
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        await run.Terminal.Output.WriteAsync(run.Service<DataDictionary>().Write().AsMemory(), cancellationToken);
        return ExitCode.Done;
    }
}
