namespace Warehouse.Etl.Crawling.Robots;

/// <summary>One allow or disallow line (RFC 9309, section 2.2.2).</summary>
internal sealed class RobotsRule
{
    // An object with its reference in a list; an empty string is no smaller.
    private const int ObjectBytes = 48;

    private readonly string[] _segments;
    private readonly string[] _encoded;
    private readonly bool _anchored;

    /// <summary>Reads a pattern: <c>*</c> stands for any octets, <c>$</c> at its end for the end of the URL.</summary>
    public RobotsRule(bool allow, string pattern)
    {
        Allow = allow;
        _anchored = pattern.EndsWith('$');
        var body = _anchored ? pattern[..^1] : pattern;
        _segments = [.. body.Split('*').Select(RobotsText.Normalize)];
        var inQuery = false;
        _encoded = body.Contains('?', StringComparison.Ordinal)
            ? [.. _segments.Select(segment => RobotsText.EncodeQuery(segment, ref inQuery))]
            : _segments;
        Length = _encoded.Sum(segment => segment.Length) + _encoded.Length - 1 + (_anchored ? 1 : 0);
    }

    /// <summary>Whether the line allows.</summary>
    public bool Allow { get; }

    /// <summary>Octets of the pattern in its encoded form, so that both ways of writing one weigh the same: the longest that matches decides.</summary>
    public int Length { get; }

    /// <summary>About how much memory it takes.</summary>
    public int Bytes => BytesOf(_segments) + (ReferenceEquals(_encoded, _segments) ? 0 : BytesOf(_encoded)) + ObjectBytes;

    /// <summary>
    /// Whether a path with query is matched: as it is written, or in the form of the RFC's table. A pattern such as <c>/*/</c> does not tell
    /// whether it means a path or a query, and is obeyed for both.
    /// </summary>
    /// <param name="path">The path with query, normalized.</param>
    /// <param name="encoded">The same with the reserved octets of its query encoded.</param>
    public bool Matches(string path, string encoded) => Matches(_segments, path) || Matches(_encoded, encoded);

    private static int BytesOf(string[] segments) => ObjectBytes + segments.Sum(segment => ObjectBytes + (sizeof(char) * segment.Length));

    private bool Matches(string[] segments, string path)
    {
        if (!path.StartsWith(segments[0], StringComparison.Ordinal))
            return false;
        var position = segments[0].Length;
        for (var i = 1; i < segments.Length; i++)
        {
            // The last segment of an anchored pattern must be the end; all others may stand as early as they can.
            if (_anchored && i == segments.Length - 1)
                return path.Length - segments[i].Length >= position && path.EndsWith(segments[i], StringComparison.Ordinal);
            var found = path.IndexOf(segments[i], position, StringComparison.Ordinal);
            if (found < 0)
                return false;
            position = found + segments[i].Length;
        }

        return !_anchored || position == path.Length;
    }
}
