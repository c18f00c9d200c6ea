using System.Globalization;
using System.Text;

namespace Warehouse.Etl.Archive;

/// <summary>Status and headers of an archived response.</summary>
internal sealed record HttpHead(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, int Length)
{
    /// <summary>Reads the head of an archived response; <see cref="Length"/> is where its body begins.</summary>
    /// <exception cref="InvalidDataException">The block is no HTTP response.</exception>
    public static HttpHead Parse(ReadOnlySpan<byte> block)
    {
        var end = block.IndexOf("\r\n\r\n"u8);
        var lines = end < 0 ? [] : Encoding.Latin1.GetString(block[..end]).Split("\r\n");
        var parts = lines.Length == 0 ? [] : lines[0].Split(' ', 3);
        if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            throw new InvalidDataException("An archived response does not begin with a status line and headers.");
        var headers = lines.Skip(1)
            .Select(line => (line, colon: line.IndexOf(':', StringComparison.Ordinal)))
            .Where(header => header.colon > 0)
            .Select(header => KeyValuePair.Create(header.line[..header.colon], header.line[(header.colon + 1)..].Trim()));
        return new HttpHead(status, [.. headers], end + 4);
    }

    /// <summary>
    /// Where a Location header leads; null when there is none or it cannot be read. Header bytes are taken as ISO 8859-1; servers that do
    /// not encode
    /// their URLs send UTF-8.
    /// </summary>
    public static Uri? Resolve(Uri from, string? location) =>
        location is not null && Uri.TryCreate(from, Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(location)), out var target)
        ? target : null;

    /// <summary>Value of a header, several joined by a comma; null when there is none.</summary>
    public string? this[string name]
    {
        get
        {
            var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Select(header => header.Value);
            return string.Join(", ", values) is { Length: > 0 } joined ? joined : null;
        }
    }
}
