using System.Text;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>
/// ARCHITECTURE.md shows the house as it is built: its picture and its table are written by this test, never by hand, with
/// <c>WRITE_ARCHITECTURE=1</c> in the environment.
/// </summary>
public class ArchitectureTests
{
    private const string Begin = "<!-- The picture and the table are written by ArchitectureTests from the compiled code. -->\n";
    private const string End = "<!-- End of what is written. -->\n";

    private static readonly string File = Path.Combine(Repository.Root, "ARCHITECTURE.md");

    [Fact]
    public async Task The_picture_of_the_house_is_that_of_the_compiled_code()
    {
        var page = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        var (before, after) =
            (page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)], page[page.IndexOf(End, StringComparison.Ordinal)..]);
        var drawn = before + Draw() + after;
        if (Environment.GetEnvironmentVariable("WRITE_ARCHITECTURE") == "1")
            await System.IO.File.WriteAllTextAsync(File, drawn, TestContext.Current.CancellationToken);
        else
            page.ShouldBe(drawn, "write it again: WRITE_ARCHITECTURE=1 and this test");
    }

    [Fact]
    public void Every_room_is_told_what_it_is_for()
    {
        var page = System.IO.File.ReadAllText(File);

        RoomOrder.Rooms.Where(room => !page.Contains($"\n- **{room}**", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Draw()
    {
        var uses = RoomOrder.Rooms.ToDictionary(room => room, room => HousePlan.Product.UsesOf(room), StringComparer.Ordinal);
        var text = new StringBuilder("```mermaid\nflowchart BT\n");
        foreach (var room in RoomOrder.Rooms)
        {
            foreach (var used in InOrder(uses[room].Where(used => !uses[room].Any(way => uses[way].Contains(used)))))
                text.Append("    ").Append(room).Append(" --> ").Append(used).Append('\n');
        }

        text.Append(
            "```\n\nAn arrow that another way already draws is left out; the table has them all.\n\n| room | uses | its parts, the lowest "
            + "first |\n|---|---|---|\n");
        foreach (var room in RoomOrder.Rooms)
        {
            text.Append("| ").Append(room).Append(" | ").AppendJoin(", ", InOrder(uses[room])).Append(" | ")
                .AppendJoin(", ", RoomOrder.FoldersOf(room)).Append(" |\n");
        }

        return text.Append('\n').ToString();
    }

    private static IEnumerable<string> InOrder(IEnumerable<string> rooms) => rooms.OrderBy(room => Array.IndexOf(RoomOrder.Rooms, room));
}
