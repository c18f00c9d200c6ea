using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// The recipes of <c>warehouse-sql/cookbook</c>: one file a question, its first four lines the question and how to read the answer.
/// </summary>
public static class Cookbook
{
    private const string Folder = "cookbook/";
    private static readonly string[] Labels = ["-- 问：", "-- Question: ", "-- 读法：", "-- Reading: "];

    /// <summary>Reads all recipes in their order.</summary>
    /// <exception cref="FormatException">A file does not begin with the four lines.</exception>
    public static IReadOnlyList<CookbookRecipe> Read() => [.. SqlCatalog.List(Folder).Select(ReadOne)];

    private static CookbookRecipe ReadOne(string path)
    {
        var lines = SqlCatalog.Read(path).Split('\n');
        for (var i = 0; i < Labels.Length; i++)
        {
            if (!lines[i].StartsWith(Labels[i], StringComparison.Ordinal))
                throw new FormatException($"warehouse-sql/{path}, line {i + 1}: it should begin with '{Labels[i]}'.");
        }

        var words = Labels.Zip(lines, (label, line) => line[label.Length..].Trim()).ToList();
        var sql = string.Join('\n', lines.Skip(Labels.Length)).Trim().TrimEnd(';');
        return new(Path.GetFileNameWithoutExtension(path), words[0], words[1], words[2], words[3], sql);
    }
}
