using System.IO.Compression;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Looks into workbook files as plain packages.</summary>
internal static class PackageParts
{
    /// <summary>Names of the parts that differ, so that a failing comparison of bytes says where.</summary>
    public static IReadOnlyList<string> Differences(Stream first, Stream second)
    {
        var (a, b) = (Read(first), Read(second));
        return [.. a.Keys.Union(b.Keys).Where(name => a.GetValueOrDefault(name) != b.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The parts by name, as text.</summary>
    public static Dictionary<string, string> Read(Stream package)
    {
        package.Position = 0;
        using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        return archive.Entries.ToDictionary(entry => entry.FullName, Text);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
