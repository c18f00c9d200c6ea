namespace Warehouse.Etl.Crawling.Robots;

/// <summary>What a robots.txt says to one crawler (RFC 9309).</summary>
public sealed class RobotsFile
{
    private readonly IReadOnlyList<RobotsRule> _rules;

    internal RobotsFile(IReadOnlyList<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        _rules = rules;
        CrawlDelay = crawlDelay;
        Bytes = rules.Sum(rule => (long)rule.Bytes);
    }

    /// <summary>Everything is allowed: there is no file (4xx).</summary>
    public static RobotsFile AllowAll { get; } = new([], null);

    /// <summary>Nothing is allowed: the file cannot be reached (5xx, no connection), and who may enter is not known.</summary>
    public static RobotsFile DisallowAll { get; } = new([new RobotsRule(allow: false, "/")], null);

    /// <summary>The pause between requests that the file asks for; null when it asks for none. Not part of the RFC, but asked for by many.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>About how much memory its rules take.</summary>
    public long Bytes { get; }

    /// <summary>Whether the crawler may ask for a URL of this host. The longest rule decides; of two as long, the one that allows.</summary>
    public bool Allows(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var path = RobotsText.Normalize(url.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        var inQuery = false;
        var encoded = RobotsText.EncodeQuery(path, ref inQuery);
        var longest = -1;
        var allowed = true;
        foreach (var rule in _rules)
        {
            if (rule.Length < longest || (rule.Length == longest && allowed) || !rule.Matches(path, encoded))
                continue;
            longest = rule.Length;
            allowed = rule.Allow;
        }

        return allowed;
    }
}
