namespace Warehouse.Reading.Tests;

/// <summary>
/// Documents beside the repository; the folder exists only where the project is worked on, so tests that read it skip elsewhere.
/// </summary>
internal static class SharedFiles
{
    /// <summary>Reports that agencies published, with the figures that a person read.</summary>
    public static string Reports { get; } = Path.Combine(Root(), "..", "shared", "reports");

    /// <summary>Documents with one fault each, with the figures that a person reads.</summary>
    public static string Cases { get; } = Path.Combine(Root(), "..", "shared", "cases", "parsing");

    /// <summary>The repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Warehouse.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Warehouse.sln is in no folder above the tests.");
    }

    /// <summary>Skips the running test where the documents are missing.</summary>
    public static void SkipWhenMissing() =>
        Assert.SkipUnless(Directory.Exists(Reports), "The documents beside the repository are not on this machine.");

    /// <summary>The Content-Type that a file's name suggests.</summary>
    public static string MediaType(string file) =>
        Path.GetExtension(file) switch { ".html" => "text/html", ".pdf" => "application/pdf", _ => "text/plain" };
}
