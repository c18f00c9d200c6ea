using System.Collections.Frozen;
using System.Reflection;
using Warehouse.Reading.Seeds;

namespace Warehouse.Etl.Storage;

/// <summary>The files of <c>warehouse-sql/</c> as they travel inside the executable, by their paths within that folder.</summary>
public static class SqlCatalog
{
    private const string Root = "warehouse-sql/";

    private static readonly Assembly Assembly = typeof(SqlCatalog).Assembly;

    private static readonly FrozenSet<string> Paths = Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
        .Select(name => name[Root.Length..])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Paths of all files under a folder such as <c>warehouse/checks/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> List(string folder) =>
        [.. Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Text of one file, e.g. <c>warehouse/schema/0001_star.sql</c>.</summary>
    /// <exception cref="FileNotFoundException">The executable holds no such file.</exception>
    public static string Read(string path)
    {
        using var stream = Assembly.GetManifestResourceStream(Root + path)
            ?? throw new FileNotFoundException($"The executable holds no warehouse-sql file '{path}'.", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Records of a seed file (comma-separated with a header line, RFC 4180), as column name to text.</summary>
    /// <exception cref="FileNotFoundException">The executable holds no such file.</exception>
    /// <exception cref="FormatException">A record has more or fewer fields than the header.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> ReadSeed(string path) => SeedFile.Records(Read(path), path);
}
