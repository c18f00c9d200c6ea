namespace Warehouse.Reading.Tables;

/// <summary>One way to lay the printed cells of a row into the columns of the form.</summary>
/// <param name="Sources">For each column the index of the printed cell; -1 for a column whose cell is lost.</param>
internal sealed record Placement(int[] Sources)
{
    /// <summary>The column whose cell is lost; -1 when none is.</summary>
    public int Lost => Array.IndexOf(Sources, -1);

    /// <summary>Cells laid down one after the other from <paramref name="first"/> on.</summary>
    public static Placement InOrder(int columns, int first = 0) => new([.. Enumerable.Range(first, columns)]);

    /// <summary>All ways in which one cell of the row can be lost; the others stand from <paramref name="first"/> on.</summary>
    public static IEnumerable<Placement> OneLost(int columns, int first) =>
        Enumerable.Range(0, columns).Select(lost => new Placement(
            [.. Enumerable.Range(0, columns).Select(i => i == lost ? -1 : first + (i < lost ? i : i - 1))]));

    /// <summary>All ways in which one cell too many can stand among the values from <paramref name="first"/> on.</summary>
    public static IEnumerable<Placement> OneTooMany(int columns, int first) =>
        Enumerable.Range(first, columns + 1).Select(extra => Without(extra, columns, first));

    /// <summary>Cells laid down one after the other from <paramref name="first"/> on, but for one.</summary>
    public static Placement Without(int extra, int columns, int first) =>
        new([.. Enumerable.Range(first, columns).Select(i => i < extra ? i : i + 1)]);
}
