using System.Text;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Seeds;

namespace Warehouse.Etl.Agencies;

/// <summary>Reads the registry that operators keep: comma-separated, one line an agency. All errors are found in one reading.</summary>
public static class RegistryFile
{
    /// <summary>Largest file that is read: about ten times the registry of all 118,000 organs.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    private const int Gb18030 = 54936;

    /// <summary>Reads a file. It is UTF-8, or GB18030 as a Chinese spreadsheet program saves it.</summary>
    public static RegistryReading Read(ReadOnlySpan<byte> bytes, RegionCatalog regions)
    {
        if (bytes.Length > MaxBytes)
            return new([], [new(1, null, $"The file is larger than {MaxBytes / 1024 / 1024} MiB.")]);
        try
        {
            return Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), regions);
        }
        catch (DecoderFallbackException)
        {
            return Read(CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!.GetString(bytes), regions);
        }
    }

    /// <summary>Reads the text of a file.</summary>
    public static RegistryReading Read(string text, RegionCatalog regions)
    {
        IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> records;
        try
        {
            records = CsvRecords.ParseNumbered(text);
        }
        catch (FormatException e)
        {
            return new([], [new(1, null, e.Message)]);
        }

        if (records.Count == 0)
            return new([], [new(1, null, "The file is empty; its first line names the columns.")]);
        var errors = new List<RegistryError>();
        var header = records[0].Fields.Select(name => name.Trim()).ToList();
        CheckHeader(records[0].Line, header, errors);
        if (errors.Count > 0)
            return new([], errors);
        var entries = Entries(records, header, regions, errors);
        RegistryCrossChecks.Run(entries, errors);
        return new(entries, [.. errors.OrderBy(error => error.Line)]);
    }

    private static List<AgencyEntry> Entries(
        IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> records, List<string> header, RegionCatalog regions,
        List<RegistryError> errors)
    {
        var entries = new List<AgencyEntry>();
        var reader = new RegistryLineReader(regions);
        foreach (var (number, fields) in records.Skip(1))
        {
            if (fields.Count != header.Count)
            {
                errors.Add(new(number, null, $"{fields.Count} fields where the header has {header.Count}; quote fields that hold commas."));
                continue;
            }

            var line = new RegistryLine(number, header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second), errors);
            if (reader.Read(line) is { } entry)
                entries.Add(entry);
        }

        return entries;
    }

    private static void CheckHeader(int line, List<string> header, List<RegistryError> errors)
    {
        foreach (var missing in RegistryColumns.Required.Except(header))
            errors.Add(new(line, missing, "The header lacks this column."));
        foreach (var unknown in header.Except(RegistryColumns.All))
            errors.Add(new(line, unknown, $"There is no such column; the columns are {string.Join(", ", RegistryColumns.All)}."));
        foreach (var twice in header.GroupBy(name => name).Where(group => group.Count() > 1))
            errors.Add(new(line, twice.Key, "The header names this column twice."));
    }
}
