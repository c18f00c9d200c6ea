using System.Globalization;
using System.Text;

namespace Warehouse.Etl.Archive;

/// <summary>
/// The block of a metadata record, <c>application/warc-fields</c>: what the response itself does not tell of a capture. <c>via</c> and
/// <c>fetchTimeMs</c> are fields of ISO 28500, the others are ours. With it the index can be built anew from the files alone.
/// </summary>
internal sealed record WarcFields
{
    public required CaptureContext Context { get; init; }

    public required TimeSpan Took { get; init; }

    public required string Sha256 { get; init; }

    public required long Length { get; init; }

    public required string? MediaType { get; init; }

    public required long? RevisitOf { get; init; }

    public string Format()
    {
        var text = new StringBuilder(400);
        if (Context.Via is not null)
            Add("via", Context.Via.AbsoluteUri);
        Add("fetchTimeMs", ((long)Took.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        Add("role", CaptureRoles.Code(Context.Role));
        Add("hostVerdict", Context.HostVerdict);
        Add("agency", Context.AgencyId);
        Add("year", Context.Year?.ToString(CultureInfo.InvariantCulture));
        Add("decodedDigest", "sha256:" + Sha256);
        Add("decodedLength", Length.ToString(CultureInfo.InvariantCulture));
        Add("mediaType", MediaType);
        Add("revisitOf", RevisitOf?.ToString(CultureInfo.InvariantCulture));
        return text.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                text.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }
    }

    /// <exception cref="InvalidDataException">A field that every capture has is missing or malformed.</exception>
    public static WarcFields Parse(ReadOnlySpan<byte> block)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(block).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
                fields[line[..colon]] = line[(colon + 2)..];
        }

        try
        {
            return new WarcFields
            {
                Context = new CaptureContext(
                    CaptureRoles.Parse(fields["role"]), fields["hostVerdict"], fields.GetValueOrDefault("agency"),
                    (int?)Number("year"), fields.TryGetValue("via", out var via) ? new Uri(via) : null),
                Took = TimeSpan.FromMilliseconds(Number("fetchTimeMs") ?? 0),
                Sha256 = fields["decodedDigest"]["sha256:".Length..],
                Length = Number("decodedLength") ?? 0,
                MediaType = fields.GetValueOrDefault("mediaType"),
                RevisitOf = Number("revisitOf"),
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("A metadata record of the archive lacks what describes a capture.", e);
        }

        long? Number(string name) => fields.TryGetValue(name, out var value) ? long.Parse(value, CultureInfo.InvariantCulture) : null;
    }
}
