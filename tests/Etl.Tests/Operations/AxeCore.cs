using System.ComponentModel;
using System.Diagnostics;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>The accessibility checker axe-core, from npm.</summary>
internal static class AxeCore
{
    private const string Version = "4.14.1";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Its script; skips the test when npm is missing or offline.</summary>
    public static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"warehouse-axe-{Version}");
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script))
            await InstallAsync(folder, cancellationToken);
        return await File.ReadAllTextAsync(script, cancellationToken);
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        try
        {
            using var npm = Process.Start(new ProcessStartInfo(
                "npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", $"axe-core@{Version}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            await npm.WaitForExitAsync(cancellationToken).WaitAsync(Limit, cancellationToken);
            Assert.SkipUnless(npm.ExitCode == 0, "npm is offline.");
        }
        catch (Win32Exception)
        {
            Assert.Skip("npm is missing.");
        }
    }
}
