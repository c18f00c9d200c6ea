namespace Warehouse.Etl.Tests.Architecture;

/// <summary>
/// Dependencies run in the order of the design: a room may use those before it and none after it, and the parts of a room likewise.
/// </summary>
public class DependencyTests
{
    // Rooms whose parts still use each other in a circle; the list only gets shorter.
    private static readonly string[] KnownCircles = ["Crawling", "Jobs", "Operations"];

    [Fact]
    public void No_reference_runs_backwards()
    {
        var backwards =
            from arrow in HousePlan.Product.Arrows
            let own = Place(arrow.From)
            where own >= 0 && Place(arrow.To) > own
            select $"{arrow.From.FullName} uses {arrow.To.FullName}";

        backwards.ShouldBeEmpty();
    }

    [Fact]
    public void The_parts_of_a_room_do_not_use_each_other_in_a_circle() =>
        RoomOrder.Rooms.Except(KnownCircles).SelectMany(RoomOrder.Circles).ShouldBeEmpty();

    [Fact]
    public void References_are_found_in_signatures_and_in_instructions()
    {
        // The arrows that the picture of the design draws between neighbours must be there, or the first test looks at nothing.
        (string From, string To)[] drawn =
        [
            ("Crawling", "Archive"), ("Loading", "Reading"), ("Loading", "Storage"), ("Workbooks", "Publishing"), ("Jobs", "Workbooks"),
            ("Operations", "Jobs"), ("CommandLine", "Operations"),
        ];
        drawn.Where(arrow => !HousePlan.Product.UsesOf(arrow.From).Contains(arrow.To)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_product_has_its_place_in_the_order()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "etl")).Select(Path.GetFileName)
            .Except(["bin", "obj", "wwwroot"]);

        folders.ShouldBe(RoomOrder.Rooms, ignoreOrder: true);
    }

    private static int Place(Type type) => HousePlan.Room(type) is { } room ? Array.IndexOf(RoomOrder.Rooms, room) : -1;
}
