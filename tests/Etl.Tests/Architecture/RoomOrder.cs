namespace Warehouse.Etl.Tests.Architecture;

/// <summary>In which order the rooms of the house stand, and the parts of a room.</summary>
internal static class RoomOrder
{
    /// <summary>
    /// The rooms from the ground up: each may use those before it, none those after it. Archive stands before Crawling: the crawl writes
    /// its
    /// captures there, and WARC files know nothing of crawls.
    /// </summary>
    public static readonly string[] Rooms =
    [
        "Reading", "Storage", "Agencies", "Archive", "Crawling", "Loading", "Quality", "Publishing", "Workbooks", "Workflow", "Jobs", "Operations",
        "CommandLine",
    ];

    /// <summary>The folders of a room, the lowest first; those that use each other in a circle follow by name.</summary>
    public static IReadOnlyList<string> FoldersOf(string room)
    {
        var arrows = HousePlan.Product.PartsOf(room);
        var open = HousePlan.Product.Types.Where(type => HousePlan.Room(type) == room).Select(type => HousePlan.Part(type)!).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        var order = new List<string>();
        while (open.Count > 0)
        {
            var next = open.Where(part => !arrows.Any(arrow => arrow.From == part && open.Contains(arrow.To))).ToList();
            order.AddRange(next.Count > 0 ? next : open);
            open = next.Count > 0 ? [.. open.Except(next)] : [];
        }

        return [.. order.Where(part => HousePlan.Product.IsFolder(room, part))];
    }

    /// <summary>Uses between parts of a room that are part of a circle.</summary>
    public static IEnumerable<string> Circles(string room)
    {
        var ways = HousePlan.Product.PartsOf(room).ToLookup(arrow => arrow.From, arrow => arrow.To);
        return HousePlan.Product.ArrowsWithin(room)
            .Where(arrow => HousePlan.Part(arrow.From) != HousePlan.Part(arrow.To)
                && Reaches(ways, HousePlan.Part(arrow.To)!, HousePlan.Part(arrow.From)!))
            .Select(arrow => $"{HousePlan.Written(arrow.From).FullName} uses {HousePlan.Written(arrow.To).FullName}").Distinct();
    }

    private static bool Reaches(ILookup<string, string> ways, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var part))
        {
            foreach (var next in ways[part].Where(seen.Add))
                open.Push(next);
        }

        return seen.Contains(to);
    }
}
