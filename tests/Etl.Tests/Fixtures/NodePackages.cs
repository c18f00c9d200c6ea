namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>Packages of npm, installed once and kept among the temporary files of the machine.</summary>
internal static class NodePackages
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Installs packages; skips the test where npm or its registry is missing. Returns the folder they are in.</summary>
    public static async Task<string> InstallAsync(params IReadOnlyList<string> packages)
    {
        var home = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "warehouse-node")).FullName;
        var folder = Path.Combine(home, string.Join('+', packages).Replace('/', '_'));
        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!Directory.Exists(folder))
                await InstallAsync(home, folder, packages);
            return folder;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Runs a module of JavaScript where packages are. Returns what it prints.</summary>
    public static async Task<string> RunAsync(string folder, string script, IReadOnlyList<string> arguments)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.mjs");
        await File.WriteAllTextAsync(file, script, TestContext.Current.CancellationToken);
        try
        {
            return await ForeignProgram.RunAsync("node", folder, Limit, [file, .. arguments]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Under another name until all is there: what was broken off is never taken for installed.
    private static async Task InstallAsync(string home, string folder, IReadOnlyList<string> packages)
    {
        var draft = Directory.CreateDirectory(Path.Combine(home, $"draft-{Guid.NewGuid():N}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(draft, "package.json"), "{\"private\":true}", TestContext.Current.CancellationToken);
        try
        {
            await ForeignProgram.RunAsync("npm", draft, Limit, ["install", "--no-audit", "--no-fund", "--ignore-scripts", .. packages]);
            Directory.Move(draft, folder);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException)
        {
            Assert.Skip($"npm is offline: {e.Message}");
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(draft, recursive: true); // another process was faster
        }
    }
}
