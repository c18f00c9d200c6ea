using System.CommandLine;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// <c>agencies import FILE</c>: brings the warehouse to what a registry file says, or, when it has any error, changes nothing.
/// </summary>
internal sealed class AgenciesImportVerb : Verb
{
    private readonly RegistryArgument _file = new();

    private readonly Option<bool> _json;

    public AgenciesImportVerb() : base("import", "Import a registry file; with any error in it, nothing is imported.")
    {
        Add(_file);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var reading = await _file.ReadAsync(run, cancellationToken);
        if (reading.Errors.Count > 0)
        {
            RegistryErrors.Print(run.Terminal, reading);
            return ExitCode.Problems;
        }

        var summary = run.Service<AgencyRegistry>().Import(reading.Entries, cancellationToken);
        if (run.Get(_json))
        {
            run.Terminal.Json(summary);
            return ExitCode.Done;
        }

        run.Terminal.Line($"{summary.Agencies} agencies: {summary.Added} new, {summary.Changed} changed, {summary.Unchanged} as before.");
        if (summary.NotInFile > 0)
            run.Terminal.Note(
                $"{summary.NotInFile} registered agencies are not in the file and stay as they are; to end one, give its active_to.");
        return ExitCode.Done;
    }
}
