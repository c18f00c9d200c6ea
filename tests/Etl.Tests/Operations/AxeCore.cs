namespace Warehouse.Etl.Tests.Operations;

/// <summary>The accessibility checker axe-core, from npm.</summary>
internal static class AxeCore
{
    /// <summary>Its script; skips the test when npm is missing or offline.</summary>
    public static async Task<string> ReadAsync(CancellationToken cancellationToken) => await File.ReadAllTextAsync(
        Path.Combine(await NodePackages.InstallAsync("axe-core@4.14.1"), "node_modules", "axe-core", "axe.min.js"), cancellationToken);
}
