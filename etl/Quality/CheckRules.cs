using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Quality;

/// <summary>Reads the rules from their files: a header of <c>-- name: text</c> lines, then the query.</summary>
public static class CheckRules
{
    private const string Folder = "warehouse/checks/";

    /// <summary>All rules, in the order of their ids.</summary>
    /// <exception cref="FormatException">A header lacks a line, or a file's name is not the rule's id.</exception>
    public static IReadOnlyList<CheckRule> ReadAll() => [.. SqlCatalog.List(Folder).Select(path => Parse(path, SqlCatalog.Read(path)))];

    internal static CheckRule Parse(string path, string text)
    {
        var header = text.Split('\n')
            .TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal))
            .Select(line => line[2..].Split(':', 2))
            .Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0].Trim(), parts => parts[1].Trim());
        if (Path.GetFileNameWithoutExtension(path) != Line("id"))
            throw new FormatException($"{path}: the rule's id '{Line("id")}' is not the name of its file.");
        return Enum.TryParse<CheckSeverity>(Line("severity"), ignoreCase: true, out var severity)
            ? new CheckRule(Line("id"), severity, Line("zh"), Line("en"), Line("spoils"), Line("look at"), text)
            : throw new FormatException($"{path}: '{Line("severity")}' is no severity.");

        string Line(string name) =>
            header[name].FirstOrDefault() is { Length: > 0 } line ? line
                : throw new FormatException($"{path}: the header lacks the line '{name}'.");
    }
}
