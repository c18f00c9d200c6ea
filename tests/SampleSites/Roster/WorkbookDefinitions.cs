namespace Warehouse.SampleSites.Roster;

/// <summary>The workbooks that a first user of the sample agencies gets: workbooks.yaml of this project.</summary>
public static class WorkbookDefinitions
{
    /// <summary>Writes them to a file, unless it is there: it may be somebody's own by now.</summary>
    public static async Task WriteUnlessThereAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var definitions = typeof(WorkbookDefinitions).Assembly.GetManifestResourceStream("workbooks.yaml")!;
        await using var target = File.Create(file);
        await definitions.CopyToAsync(target, cancellationToken);
    }
}
