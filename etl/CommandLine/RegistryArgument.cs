using System.CommandLine;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary>The registry file that a verb reads.</summary>
internal sealed class RegistryArgument : Argument<string>
{
    public RegistryArgument() : base("FILE") => Description = "The registry: comma-separated, one line an agency.";

    /// <summary>Reads the file and, when it has errors, prints them all.</summary>
    /// <exception cref="OperatorException">The file cannot be read.</exception>
    public async Task<RegistryReading> ReadAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var path = run.Get(this)!;
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > RegistryFile.MaxBytes)
                throw new OperatorException($"'{path}' is larger than {RegistryFile.MaxBytes / 1024 / 1024} MiB; this is no registry.");
            return RegistryFile.Read(await File.ReadAllBytesAsync(path, cancellationToken), RegionCatalog.Instance);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"'{path}' cannot be read: {e.Message}", e);
        }
    }
}
