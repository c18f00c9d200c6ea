using System.Text.Json;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>SheetJS, a reader of workbooks that is not ours.</summary>
internal static class SheetJs
{
    /// <summary>Reads workbooks; skips the test where npm or its registry is missing. Sums by file and sheet.</summary>
    public static async Task<IReadOnlyDictionary<string, Dictionary<string, SheetSums>>> ReadAsync(params IReadOnlyList<string> files)
    {
        var folder = await NodePackages.InstallAsync("xlsx@0.18.5");
        var script = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "Etl.Tests", "Workbooks", "read-workbook.mjs"), TestContext.Current.CancellationToken);
        var answer = await NodePackages.RunAsync(folder, script, files);
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, SheetSums>>>(answer, JsonSerializerOptions.Web)!;
    }
}
