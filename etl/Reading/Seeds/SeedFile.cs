using System.Collections.Frozen;

namespace Warehouse.Reading.Seeds;

/// <summary>
/// The seed files that state the form. They stand among the warehouse's seeds, where statisticians read them, and travel inside this
/// assembly.
/// </summary>
public static class SeedFile
{
    /// <summary>Records of a seed file (comma-separated with a header line, RFC 4180), as column name to text.</summary>
    /// <param name="path">Its path below <c>warehouse-sql/</c>, e.g. <c>warehouse/seeds/form_rows.csv</c>.</param>
    /// <exception cref="FileNotFoundException">The assembly holds no such seed.</exception>
    /// <exception cref="FormatException">A record has more or fewer fields than the header.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"The assembly holds no seed '{path}'.", path);
        using var reader = new StreamReader(stream);
        return Records(reader.ReadToEnd(), path);
    }

    /// <summary>The records of a text that begins with a header line, as column name to text.</summary>
    /// <param name="text">Comma-separated text.</param>
    /// <param name="name">What is read, for the message.</param>
    /// <exception cref="FormatException">A record has more or fewer fields than the header.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Records(string text, string name)
    {
        var records = CsvRecords.Parse(text);
        var header = records[0];
        return
        [
            .. records.Skip(1).Select((record, index) => record.Count == header.Count
                ? header.Zip(record).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
                : throw new FormatException($"{name}, record {index + 2}: {record.Count} fields where the header has {header.Count}.")),
        ];
    }
}
