using System.CommandLine;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>agencies check FILE</c>: says all that is wrong with a registry file and stores nothing.</summary>
internal sealed class AgenciesCheckVerb : Verb
{
    private readonly RegistryArgument _file = new();

    private readonly Option<bool> _json;

    public AgenciesCheckVerb() : base("check", "Say all that is wrong with a registry file; store nothing.")
    {
        Add(_file);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var reading = await _file.ReadAsync(run, cancellationToken);
        if (run.Get(_json))
        {
            run.Terminal.Json(new { agencies = reading.Entries.Count, errors = reading.Errors });
        }
        else
        {
            RegistryErrors.Print(run.Terminal, reading);
            if (reading.Errors.Count == 0)
                run.Terminal.Line($"{reading.Entries.Count} agencies, no errors.");
        }

        return reading.Errors.Count == 0 ? ExitCode.Done : ExitCode.Problems;
    }
}
