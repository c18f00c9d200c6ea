using Warehouse.Reading;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>Reading is an assembly of its own: it knows bytes and the form, and its rooms use only those before them.</summary>
public class ReadingRoomTests
{
    private const string Product = "Warehouse.Reading";

    // The parser stands over all rooms, in the namespace that has no name of its own.
    private static readonly string[] Order =
    [
        "Seeds", "Form", "Documents", "Documents.Plain", "Documents.Html", "Documents.Office", "Documents.Pdf", "Labels",
        "Figures", "Outline",
        "Front", "Tables", "Tables.Requests", "Tables.Disclosure", "Tables.Challenges", "Narrative", "",
    ];

    private static readonly Type[] Types = [.. typeof(ReportParser).Assembly.GetTypes().Where(type => Room(type) is not null)];

    [Fact]
    public void Reading_refers_to_no_database_no_web_server_and_no_configuration() =>
        typeof(ReportParser).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBeSubsetOf(["AngleSharp", "DocumentFormat.OpenXml", "ExcelDataReader", "netstandard"]);

    [Fact]
    public void Every_room_has_its_place_in_the_order() => Types.Select(type => Room(type)!).Distinct().ShouldBe(Order, ignoreOrder: true);

    [Fact]
    public void No_reference_runs_backwards_between_the_rooms()
    {
        var backwards =
            from type in Types
            from used in new TypeReferences(type).Read()
            where Room(used) is { } room && Array.IndexOf(Order, room) > Array.IndexOf(Order, Room(type))
            select $"{type.FullName} uses {used.FullName}";

        backwards.ShouldBeEmpty();
    }

    private static string? Room(Type type) =>
        type.Namespace is { } name && (name == Product || name.StartsWith(Product + ".", StringComparison.Ordinal))
        ? name[Product.Length..].TrimStart('.') : null;
}
