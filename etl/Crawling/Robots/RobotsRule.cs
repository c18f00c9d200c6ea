namespace Warehouse.Etl.Crawling.Robots;

/// <summary>One allow or disallow line (RFC 9309, section 2.2.2).</summary>
internal sealed class RobotsRule
{
    private readonly string[] _segments;
    private readonly bool _anchored;

    /// <summary>Reads a pattern: <c>*</c> stands for any octets, <c>$</c> at its end for the end of the URL.</summary>
    public RobotsRule(bool allow, string pattern)
    {
        Allow = allow;
        _anchored = pattern.EndsWith('$');
        var body = _anchored ? pattern[..^1] : pattern;
        _segments = [.. body.Split('*').Select(RobotsText.Normalize)];
        Length = _segments.Sum(segment => segment.Length) + _segments.Length - 1 + (_anchored ? 1 : 0);
    }

    /// <summary>Whether the line allows.</summary>
    public bool Allow { get; }

    /// <summary>Octets of the pattern in its encoded form, so that both ways of writing one weigh the same: the longest that matches decides.</summary>
    public int Length { get; }

    /// <summary>Whether a normalized path with query is matched.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_segments[0], StringComparison.Ordinal))
            return false;
        var position = _segments[0].Length;
        for (var i = 1; i < _segments.Length; i++)
        {
            // The last segment of an anchored pattern must be the end; all others may stand as early as they can.
            if (_anchored && i == _segments.Length - 1)
                return path.Length - _segments[i].Length >= position && path.EndsWith(_segments[i], StringComparison.Ordinal);
            var found = path.IndexOf(_segments[i], position, StringComparison.Ordinal);
            if (found < 0)
                return false;
            position = found + _segments[i].Length;
        }

        return !_anchored || position == path.Length;
    }
}
