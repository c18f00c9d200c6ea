using System.Globalization;
using System.Text;

namespace Warehouse.Etl.Crawling.Robots;

/// <summary>Reads robots.txt (RFC 9309, sections 2.1 to 2.3) as one crawler must understand it. No input is an error: what cannot be read is passed over.</summary>
public sealed class RobotsParser
{
    /// <summary>How much of a file is read. The RFC wants at least 500 KiB.</summary>
    public const int MaxBytes = 512 * 1024;

    private const string Everyone = "*";

    private readonly string _token;

    /// <summary>Reads files for the crawler with this product token.</summary>
    public RobotsParser(string productToken) => _token = productToken;

    /// <summary>Parses a file. Groups that name the crawler are merged; without one, those for everyone (<c>*</c>) are.</summary>
    public RobotsFile Parse(ReadOnlySpan<byte> content)
    {
        var own = new Section();
        var everyone = new Section();
        var targets = new HashSet<Section>();
        var inRules = false;
        foreach (var (key, value) in Lines(content))
        {
            switch (key)
            {
                case "user-agent":
                    if (inRules)
                        targets.Clear();
                    inRules = false;
                    if (TargetOf(value, own, everyone) is { } target)
                        targets.Add(target);
                    break;
                case "allow" or "disallow":
                    inRules = true;
                    AddRule(targets, key == "allow", value);
                    break;
                case "crawl-delay" when Seconds(value) is { } delay:
                    foreach (var section in targets)
                        section.Delay = delay;
                    break;
            }
        }

        var obeyed = own.Named ? own : everyone;
        return new RobotsFile(obeyed.Rules, obeyed.Delay);
    }

    private Section? TargetOf(string agent, Section own, Section everyone)
    {
        var token = agent == Everyone ? Everyone : ProductToken(agent);
        var target = token == Everyone ? everyone : token.Equals(_token, StringComparison.OrdinalIgnoreCase) ? own : null;
        if (target is not null)
            target.Named = true;
        return target;
    }

    private static void AddRule(HashSet<Section> targets, bool allow, string value)
    {
        // An empty pattern matches nothing; one that begins otherwise than a path cannot match.
        if (value.Length == 0 || value[0] is not ('/' or '*' or '$'))
            return;
        foreach (var section in targets)
            section.Rules.Add(new RobotsRule(allow, value));
    }

    private static IEnumerable<(string Key, string Value)> Lines(ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxBytes)
            content = content[..(content[..MaxBytes].LastIndexOfAny((byte)'\r', (byte)'\n') + 1)];
        return Fields(Encoding.UTF8.GetString(content).TrimStart('\uFEFF'));
    }

    private static IEnumerable<(string Key, string Value)> Fields(string text)
    {
        foreach (var line in text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var content = comment < 0 ? line : line[..comment];
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                yield return (content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim());
        }
    }

    private static string ProductToken(string agent)
    {
        var length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_'))
            length++;
        return agent[..length];
    }

    private static TimeSpan? Seconds(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private sealed class Section
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; set; }

        public bool Named { get; set; }
    }
}
