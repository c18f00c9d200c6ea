using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>
/// The rooms of the product and what each uses, as compiled. A room is a folder of <c>etl/</c>; a part is a folder within it.
/// </summary>
internal sealed class HousePlan
{
    private static readonly string[] Roots = ["Warehouse.Etl.", "Warehouse."];

    private HousePlan(IReadOnlyList<Type> types) =>
        (Types, Arrows) = (types, [.. types.SelectMany(type => new TypeReferences(type).Read().Select(used => new Arrow(type, used)))]);

    /// <summary>The plan of the product as it is built.</summary>
    public static HousePlan Product { get; } = Read();

    /// <summary>All types of the product that people wrote, with what the compiler made of them.</summary>
    public IReadOnlyList<Type> Types { get; }

    /// <summary>All uses of one type by another, of types outside the product too.</summary>
    public IReadOnlyList<Arrow> Arrows { get; }

    /// <summary>The room of a type; null when it is in none.</summary>
    public static string? Room(Type type) => Path(type) is [var room, ..] ? room : null;

    /// <summary>
    /// The part of its room in which a type lies: a folder, or the type itself when it lies in the room and in no folder of it. Null when
    /// it is in
    /// no room.
    /// </summary>
    public static string? Part(Type type) => Path(type) switch { [_, var part, ..] => part, [_] => Written(type).Name, _ => null };

    /// <summary>Whether a part is a folder of its room.</summary>
    public bool IsFolder(string room, string part) =>
        Types.Any(type => Path(type) is [var own, var folder, ..] && own == room && folder == part);

    /// <summary>Rooms that the types of a room use, other than it.</summary>
    public IReadOnlySet<string> UsesOf(string room) => Arrows.Where(arrow => Room(arrow.From) == room)
        .Select(arrow => Room(arrow.To)).OfType<string>().Where(used => used != room).ToHashSet(StringComparer.Ordinal);

    /// <summary>Uses within a room. What registers a room's services uses all of it and belongs to no part.</summary>
    public IEnumerable<Arrow> ArrowsWithin(string room) =>
        Arrows.Where(arrow => Room(arrow.From) == room && Room(arrow.To) == room && !Registers(arrow.From) && !Registers(arrow.To));

    /// <summary>Which part of a room uses which other.</summary>
    public IReadOnlySet<(string From, string To)> PartsOf(string room) =>
        ArrowsWithin(room).Select(arrow => (Part(arrow.From)!, Part(arrow.To)!)).Where(pair => pair.Item1 != pair.Item2).ToHashSet();

    /// <summary>The type as it was written, when this is a part of it.</summary>
    public static Type Written(Type type) => type.DeclaringType is { } outer ? Written(outer) : type;

    private static bool Registers(Type type) => Written(type).Name.EndsWith("Registration", StringComparison.Ordinal);

    private static string[] Path(Type type)
    {
        var name = type.Namespace ?? "";
        var root = Array.Find(Roots, root => name.StartsWith(root, StringComparison.Ordinal)
            && !name.StartsWith("Warehouse.Etl.Tests", StringComparison.Ordinal));
        return root is null || name == "Warehouse.ServiceDefaults" ? [] : name[root.Length..].Split('.');
    }

    private static HousePlan Read()
    {
        var etl = typeof(OperatorException).Assembly;
        var others = etl.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Warehouse.", StringComparison.Ordinal))
            .Select(System.Reflection.Assembly.Load);
        return new(
            [.. others.Prepend(etl).SelectMany(assembly => assembly.GetTypes())
                .Where(type => Room(type) is not null || type.Name.Contains("Program", StringComparison.Ordinal))]);
    }
}
