namespace Warehouse.Reading.Form;

/// <summary>
/// The account of the numbers that a table of the document prints: each is the figure of a cell, or explained by its label or place, or unclaimed.
/// A cell that an unclaimed number may belong to is unreadable, never blank or missing.
/// </summary>
/// <param name="Printed">Numbers printed in the table and on lines around it.</param>
/// <param name="Claimed">Those that are the figure of a cell.</param>
/// <param name="Explained">Those that by their label or place are none of the form's: sums of groups, rows of the agency's own, repeated cells.</param>
/// <param name="Unclaimed">The rest, each with its place, in document order.</param>
public sealed record PrintedNumbers(int Printed, int Claimed, int Explained, IReadOnlyList<UnclaimedNumber> Unclaimed)
{
    /// <summary>A table that prints no number.</summary>
    public static PrintedNumbers None { get; } = new(0, 0, 0, []);

    /// <summary>Numbers of which the account says what they are.</summary>
    public int Accounted => Claimed + Explained;
}
