namespace Warehouse.Etl.Crawling.Robots;

/// <summary>The robots.txt of one origin as it stood at a moment.</summary>
/// <param name="State">How it was found.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hex; null when there was none to read.</param>
/// <param name="CheckedAt">When it was asked for.</param>
public sealed record RobotsVersion(RobotsState State, string? Sha256, DateTimeOffset CheckedAt)
{
    /// <summary>How long it may be relied on (RFC 9309, section 2.4).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Whether a challenge that sorts browsers from programs stands in its place: then it stands before the whole site.</summary>
    public bool IsChallenge { get; init; }
}
