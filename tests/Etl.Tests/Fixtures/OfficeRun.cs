namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>LibreOffice, run with a profile and a folder of its own, which are gone afterwards.</summary>
internal sealed class OfficeRun : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public string Folder { get; } = Directory.CreateTempSubdirectory("warehouse-office-").FullName;

    /// <summary>Converts files with one run; skips the test where LibreOffice is missing. Returns the converted files.</summary>
    public async Task<IReadOnlyList<string>> ConvertAsync(IReadOnlyList<string> files, string extension)
    {
        var output = Path.Combine(Folder, "out");
        await ForeignProgram.RunAsync("soffice", Folder, Limit,
            [$"-env:UserInstallation=file://{Folder}/profile", "--headless", "--convert-to", extension, "--outdir", output, .. files]);
        return [.. files.Select(file => Path.Combine(output, Path.ChangeExtension(Path.GetFileName(file), extension)))];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
