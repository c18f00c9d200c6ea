using System.Collections.Frozen;
using System.Text.Json;

namespace Warehouse.Etl.Storage;

/// <summary>
/// The words for every code that people meet: states, kinds, units, triggers, reasons, known errors. Pages, books, command line and SQL
/// read this one
/// list (<c>warehouse/seeds/words.csv</c>, and <c>reasons.csv</c> for the kind <c>reason</c>).
/// </summary>
public static class Words
{
    private static readonly IReadOnlyList<(string Kind, string Code, Bilingual Word)> All =
    [
        .. SqlCatalog.ReadSeed("warehouse/seeds/words.csv")
        .Select(word => (word["kind"], word["code"], new Bilingual(word["zh"], word["en"]))),
        .. SqlCatalog.ReadSeed("warehouse/seeds/reasons.csv")
        .Select(word => ("reason", word["code"], new Bilingual(word["zh"], word["en"]))),
    ];

    private static readonly FrozenDictionary<(string Kind, string Code),
        Bilingual> ByCode = All.ToFrozenDictionary(word => (word.Kind, word.Code), word => word.Word);

    /// <summary>All words as a JSON list of <c>kind, code, zh, en</c>, for SQL.</summary>
    public static string Json { get; } = JsonSerializer.Serialize(
        All.Select(word => new { kind = word.Kind, code = word.Code, zh = word.Word.Zh, en = word.Word.En }));

    /// <summary>The words for a code; null for one that is not known, which is then shown as it is.</summary>
    public static Bilingual? Find(string kind, string? code) => code is null ? null : ByCode.GetValueOrDefault((kind, code));

    /// <summary>All words of a kind.</summary>
    public static IEnumerable<Bilingual> Of(string kind) => All.Where(word => word.Kind == kind).Select(word => word.Word);
}
