using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>A group of outcomes of table 三, from the seed <c>outcome_groups.csv</c>.</summary>
/// <param name="Code">Code.</param>
/// <param name="Zh">Label in Chinese.</param>
/// <param name="En">Label in English.</param>
internal sealed record OutcomeGroup(string Code, string Zh, string En)
{
    /// <summary>Whether the form prints more than one row for a group.</summary>
    public static bool HasParts(string code) => code is not ("granted" or "partially_granted");

    /// <summary>The groups in the order of the form.</summary>
    public static IReadOnlyList<OutcomeGroup> All { get; } =
        [.. SqlCatalog.ReadSeed("warehouse/seeds/outcome_groups.csv")
            .Select(record => new OutcomeGroup(record["code"], record["zh"], record["en"]))];
}
