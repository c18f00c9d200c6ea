using System.Text.Json;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>SheetJS, a reader of workbooks that is not ours.</summary>
internal static class SheetJs
{
    private const string Package = "xlsx@0.18.5";

    /// <summary>Reads workbooks; skips the test where npm or its registry is missing. Sums by file and sheet.</summary>
    public static async Task<IReadOnlyDictionary<string, Dictionary<string, SheetSums>>> ReadAsync(params IReadOnlyList<string> files)
    {
        using var office = new OfficeProgram();
        await File.WriteAllTextAsync(Path.Combine(office.Folder, "package.json"), "{\"private\":true}", TestContext.Current.CancellationToken);
        try
        {
            await office.RunAsync("npm", TimeSpan.FromSeconds(120), ["install", "--no-audit", "--no-fund", "--ignore-scripts", Package]);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException)
        {
            Assert.Skip($"npm is offline: {e.Message}");
        }

        File.Copy(Path.Combine(Repository.Root, "tests", "Etl.Tests", "Workbooks", "read-workbook.mjs"), Path.Combine(office.Folder, "read.mjs"));
        var answer = await office.RunAsync("node", TimeSpan.FromMinutes(2), ["read.mjs", .. files]);
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, SheetSums>>>(answer, JsonSerializerOptions.Web)!;
    }
}
