using System.Collections.Frozen;
using System.Globalization;
using Warehouse.Reading.Seeds;

namespace Warehouse.Reading.Form;

/// <summary>
/// The form fixed by 国办公开办函〔2019〕60号 and 〔2021〕30号, as the seed files state it. Parser, database, workbooks and documentation all read this
/// one list.
/// </summary>
public sealed class StatutoryForm
{
    private readonly FrozenDictionary<(FormTable, Edition), IReadOnlyList<CellKey>> _cells;

    private StatutoryForm()
    {
        Rows = [.. Seed("form_rows").Select(r => new FormRow(
            Table(r), r["code"], Int(r, "ordinal"), r["kind"], r["group_code"], OrNull(r["label_2021"]), OrNull(r["label_trial"]),
            r["zh"], r["en"]))];
        Columns = [.. Seed("form_columns").Select(r => new FormColumn(
            Table(r), r["code"], Int(r, "ordinal"), r["label"], r["zh"], r["en"], r["unit"]))];
        Aliases = [.. Seed("label_aliases").Select(r => new LabelAlias(Table(r), r["axis"] == "column", r["code"], r["alias"]))];
        Headings = [.. Seed("form_headings").Select(r => new FormHeading(
            r["table"].Length == 0 ? null : Table(r), Enum.Parse<FormHeadingKind>(r["kind"], ignoreCase: true), Int(r, "chapter"),
            r["text"]))];
        var disclosure = Seed("disclosure_cells")
            .ToLookup(r => r["edition"], r => new CellKey(FormTable.Disclosure, r["row"], r["column"]));
        _cells = (from table in Enum.GetValues<FormTable>()
                  from edition in Enum.GetValues<Edition>()
                  select KeyValuePair.Create((table, edition), table == FormTable.Disclosure
                      ? (IReadOnlyList<CellKey>)[.. disclosure[edition.Code()]]
                      : Product(table, edition))).ToFrozenDictionary();
    }

    /// <summary>The form; read once from the seed files inside the executable.</summary>
    public static StatutoryForm Instance { get; } = new();

    /// <summary>All rows of all editions, in printed order within each table.</summary>
    public IReadOnlyList<FormRow> Rows { get; }

    /// <summary>All columns of all editions, in printed order within each table.</summary>
    public IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>Known spellings of labels beyond the official ones.</summary>
    public IReadOnlyList<LabelAlias> Aliases { get; }

    /// <summary>Headings of chapters, of groups of rows and of table heads.</summary>
    public IReadOnlyList<FormHeading> Headings { get; }

    /// <summary>The cells of a table in an edition, row by row in the order of the form.</summary>
    public IReadOnlyList<CellKey> Cells(FormTable table, Edition edition) => _cells[(table, edition)];

    private CellKey[] Product(FormTable table, Edition edition) =>
    [
        .. from row in Rows
           where row.Table == table && row.IsIn(edition)
           from column in Columns
           where column.Table == table
           select new CellKey(table, row.Code, column.Code),
    ];

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Seed(string name) => SeedFile.Read($"warehouse/seeds/{name}.csv");

    private static FormTable Table(IReadOnlyDictionary<string, string> record) =>
        Enum.GetValues<FormTable>().Single(t => t.Code() == record["table"]);

    private static int Int(IReadOnlyDictionary<string, string> record, string name) =>
        int.Parse(record[name], CultureInfo.InvariantCulture);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
