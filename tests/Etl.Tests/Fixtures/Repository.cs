namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>Where the tests find the repository and the real reports beside it.</summary>
internal static class Repository
{
    /// <summary>The folder of Warehouse.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The real reports; the folder exists only where the project is worked on, so tests that read it skip elsewhere.</summary>
    public static string RealReports { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "reports"));

    /// <summary>Real list pages and organs, beside the real reports.</summary>
    public static string RealSites { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "sites"));

    /// <summary>Skips the running test where the real list pages are missing.</summary>
    public static void SkipWithoutRealSites() =>
        Assert.SkipUnless(Directory.Exists(RealSites), "The real list pages are not on this machine.");

    /// <summary>Skips the running test where the real reports are missing.</summary>
    public static void SkipWithoutRealReports() =>
        Assert.SkipUnless(Directory.Exists(RealReports), "The real reports are not on this machine.");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Warehouse.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Warehouse.sln is in no folder above the tests.");
    }
}
