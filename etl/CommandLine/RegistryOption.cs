using System.CommandLine;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>--registry FILE</c>: a registry that a long-running verb imports before it starts.</summary>
internal sealed class RegistryOption : Option<string?>
{
    public RegistryOption() : base("--registry")
    {
        Description = "Import this registry file first.";
        HelpName = "FILE";
    }

    /// <summary>Imports the file, if one is given.</summary>
    /// <exception cref="OperatorException">The file cannot be read or has errors.</exception>
    public async Task ImportAsync(VerbRun run, Func<AgencyRegistry> registry, CancellationToken cancellationToken)
    {
        if (run.Get(this) is not { } path)
            return;
        if (!File.Exists(path))
            throw new OperatorException($"The registry '{path}' does not exist.");
        var reading = RegistryFile.Read(await File.ReadAllBytesAsync(path, cancellationToken), RegionCatalog.Instance);
        if (reading.Errors.Count > 0)
            throw new OperatorException($"The registry '{path}' has {reading.Errors.Count} errors; 'etl agencies check' lists them.");
        registry().Import(reading.Entries, cancellationToken);
    }
}
