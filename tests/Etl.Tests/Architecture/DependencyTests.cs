using System.Text.RegularExpressions;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>Dependencies run in the order of the design: each capability may use those before it, none may use those after it.</summary>
public partial class DependencyTests
{
    // Archive stands before Crawling: the crawl writes its captures there, and WARC files know nothing of crawls.
    private static readonly string[] Order =
    [
        "Storage", "Reports", "Agencies", "Archive", "Crawling", "Parsing", "Loading", "Quality", "Publishing", "Workbooks", "Jobs", "Operations",
        "CommandLine",
    ];

    [Fact]
    public void No_reference_runs_backwards()
    {
        var backwards =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "etl"), "*.cs", SearchOption.AllDirectories)
            let relative = Path.GetRelativePath(Path.Combine(Repository.Root, "etl"), file)
            let own = Array.IndexOf(Order, relative.Split(Path.DirectorySeparatorChar)[0])
            where own >= 0
            from Match reference in CapabilityReference().Matches(File.ReadAllText(file))
            let used = Array.IndexOf(Order, reference.Groups[1].Value)
            where used > own
            select $"{relative} uses {Order[used]}";

        backwards.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_product_has_its_place_in_the_order()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "etl")).Select(Path.GetFileName).Except(["bin", "obj", "wwwroot"]);

        folders.ShouldBeSubsetOf(Order);
    }

    [GeneratedRegex(@"Warehouse\.Etl\.([A-Z]\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex CapabilityReference();
}
