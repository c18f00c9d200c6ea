using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>Dependencies run in the order of the design: each capability may use those before it, none may use those after it.</summary>
public class DependencyTests
{
    private const string Product = "Warehouse.Etl.";

    // Archive stands before Crawling: the crawl writes its captures there, and WARC files know nothing of crawls.
    private static readonly string[] Order =
    [
        "Storage", "Agencies", "Archive", "Crawling", "Loading", "Quality", "Publishing", "Workbooks", "Workflow", "Jobs", "Operations",
        "CommandLine",
    ];

    [Fact]
    public void No_reference_runs_backwards()
    {
        var backwards =
            from type in typeof(OperatorException).Assembly.GetTypes()
            let own = Place(type)
            where own >= 0
            from used in new TypeReferences(type).Read()
            where Place(used) > own
            select $"{type.FullName} uses {used.FullName}";

        backwards.ShouldBeEmpty();
    }

    [Fact]
    public void References_are_found_in_signatures_and_in_instructions()
    {
        var references =
            from type in typeof(OperatorException).Assembly.GetTypes()
            where Place(type) >= 0
            from used in new TypeReferences(type).Read()
            where Place(used) >= 0
            select (From: Order[Place(type)], To: Order[Place(used)]);

        // The arrows that the picture of the design draws between neighbours must be there, or the first test looks at nothing.
        (string, string)[] drawn =
        [
            ("Crawling", "Archive"), ("Loading", "Storage"), ("Workbooks", "Publishing"), ("Jobs", "Workbooks"),
            ("Operations", "Jobs"), ("CommandLine", "Operations"),
        ];
        drawn.ShouldBeSubsetOf(references.Distinct());
    }

    [Fact]
    public void Every_folder_of_the_product_has_its_place_in_the_order()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "etl")).Select(Path.GetFileName).Except(["bin", "obj", "wwwroot", "Reading"]);

        folders.ShouldBeSubsetOf(Order);
    }

    private static int Place(Type type) =>
        type.Namespace is { } name && name.StartsWith(Product, StringComparison.Ordinal)
            ? Array.IndexOf(Order, name[Product.Length..].Split('.')[0]) : -1;
}
