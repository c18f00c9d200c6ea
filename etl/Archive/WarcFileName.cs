using System.Globalization;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Archive;

/// <summary>
/// Names of the archive's files: <c>warehouse-20261121093000-000001.warc.gz</c>, time of creation (UTC) and a number that counts up. The
/// key of a capture is made of that number and the record's offset, so that an index built anew from the files has the same keys.
/// </summary>
internal static partial class WarcFileName
{
    /// <summary>Matches all files of the archive.</summary>
    public const string Pattern = "warehouse-*.warc.gz";

    private const int OffsetBits = 36;

    public static string Create(DateTimeOffset now, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"warehouse-{now.UtcDateTime:yyyyMMddHHmmss}-{sequence:D6}.warc.gz");

    /// <summary>The mark beside a file that was handed to another archive: it is finished, and no writer continues it.</summary>
    public static string HandOverMark(string path) => path + ".given";

    /// <summary>Whether a file was handed over.</summary>
    public static bool IsHandedOver(string path) => File.Exists(HandOverMark(path));

    /// <summary>The number in a name.</summary>
    /// <exception cref="FormatException">The name is not of this form.</exception>
    public static int SequenceOf(string fileName) => Form().Match(fileName) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : throw new FormatException($"'{fileName}' is no name of an archive file.");

    /// <summary>Key of the capture that a record at this place holds.</summary>
    public static long CaptureId(int sequence, long offset) => ((long)sequence << OffsetBits) | offset;

    /// <summary>The place that a key names.</summary>
    public static (int Sequence, long Offset) PlaceOf(long captureId) =>
        ((int)(captureId >> OffsetBits), captureId & ((1L << OffsetBits) - 1));

    /// <summary>Matches the file with this number.</summary>
    public static string PatternOf(int sequence) => string.Create(CultureInfo.InvariantCulture, $"warehouse-*-{sequence:D6}.warc.gz");

    /// <summary>The archive's files in a folder, oldest first.</summary>
    public static IReadOnlyList<string> List(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, Pattern)
            .Where(path => Form().IsMatch(Path.GetFileName(path)))
            .OrderBy(path => SequenceOf(Path.GetFileName(path))),
    ];

    [GeneratedRegex(@"^warehouse-\d{14}-(\d{6,9})\.warc\.gz$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
