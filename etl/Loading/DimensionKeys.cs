using System.Collections.Frozen;
using System.Globalization;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>Keys of the seeded dimensions by the codes of the form; the same formulas as in <c>loading/dimensions/</c>.</summary>
internal sealed class DimensionKeys
{
    private readonly FrozenDictionary<string, sbyte> _outcomes = Rows(FormTable.Requests, kind: "outcome");
    private readonly FrozenDictionary<string, sbyte> _channels = Rows(FormTable.Challenges, kind: "channel");

    private readonly FrozenDictionary<string, sbyte> _results = StatutoryForm.Instance.Columns
        .Where(column => column.Table == FormTable.Challenges && column.Code != "total")
        .ToFrozenDictionary(column => column.Code, column => (sbyte)column.Ordinal, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, sbyte> _requesters = SqlCatalog.ReadSeed("warehouse/seeds/requester_types.csv")
        .ToFrozenDictionary(seed => seed["code"], Key, StringComparer.Ordinal);

    private readonly FrozenDictionary<(string, string, string), sbyte> _measures = SqlCatalog.ReadSeed("warehouse/seeds/disclosure_cells.csv")
        .ToFrozenDictionary(seed => (seed["edition"], seed["row"], seed["column"]), Key);

    /// <summary>Key of an outcome; null for a flow row.</summary>
    public sbyte? Outcome(string row) => _outcomes.TryGetValue(row, out var key) ? key : null;

    /// <summary>Key of a requester type; null for the printed total.</summary>
    public sbyte? Requester(string column) => _requesters.TryGetValue(column, out var key) ? key : null;

    /// <summary>Keys of all requester types, in the order of the form.</summary>
    public IEnumerable<sbyte> Requesters => _requesters.Values.Order();

    /// <summary>Key of a figure of table 二.</summary>
    public sbyte Measure(Edition edition, CellKey cell) => _measures[(edition.Code(), cell.Row, cell.Column)];

    /// <summary>Key of a row of table 四.</summary>
    public sbyte Channel(string row) => _channels[row];

    /// <summary>Key of a result; null for the printed total.</summary>
    public sbyte? Result(string column) => _results.TryGetValue(column, out var key) ? key : null;

    private static FrozenDictionary<string, sbyte> Rows(FormTable table, string kind) => StatutoryForm.Instance.Rows
        .Where(row => row.Table == table && row.Kind == kind)
        .ToFrozenDictionary(row => row.Code, row => (sbyte)row.Ordinal, StringComparer.Ordinal);

    private static sbyte Key(IReadOnlyDictionary<string, string> seed) => sbyte.Parse(seed["key"], CultureInfo.InvariantCulture);
}
