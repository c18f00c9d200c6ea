using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>The figures of one book: a snapshot narrowed to the book's agencies and years, and the dictionary of metrics.</summary>
internal sealed class BookSource : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly CancellationToken _cancellationToken;
    private readonly object _parameters;

    private BookSource(
        DuckDBConnection connection, WorkbookDefinition definition, MetricDictionary metrics, SnapshotIdentity snapshot,
        CancellationToken cancellationToken)
    {
        (_connection, Definition, Metrics, Snapshot, _cancellationToken) = (connection, definition, metrics, snapshot, cancellationToken);
        Wording = new(definition.Language);
        var last = definition.Year ?? snapshot.LastYear
            ?? throw new OperatorException("The snapshot holds no reports: load some and publish again.");
        // Years before the first report anywhere would be nothing but grey columns.
        Period = new(Math.Min(last, Math.Max(last - definition.Years + 1, snapshot.FirstYear ?? last)), last);
        _parameters = new { first = Period.First, last = Period.Last, zh = Wording.IsChinese, code = definition.Scope.Code };
    }

    /// <summary>What is made.</summary>
    public WorkbookDefinition Definition { get; }

    /// <summary>The metrics.</summary>
    public MetricDictionary Metrics { get; }

    /// <summary>The snapshot.</summary>
    public SnapshotIdentity Snapshot { get; }

    /// <summary>The years.</summary>
    public BookPeriod Period { get; }

    /// <summary>The language.</summary>
    public Wording Wording { get; }

    /// <summary>Whose figures enter the sums: a scope that names its agencies itself leaves none of them out.</summary>
    public CountedAgencies Counts => Definition.Scope switch
    {
        { Kind: ScopeKind.Kind, Code: "government" } => CountedAgencies.Governments,
        { Kind: ScopeKind.Agency or ScopeKind.Kind } => CountedAgencies.All,
        _ => Definition.Counts,
    };

    /// <summary>What the scope is called.</summary>
    public string ScopeName { get; private set; } = "";

    /// <summary>Narrows a snapshot to a book.</summary>
    /// <exception cref="OperatorException">The scope holds no agency, or the snapshot no report.</exception>
    public static BookSource Open(
        SnapshotDatabase database, WorkbookDefinition definition, MetricDictionary metrics, CancellationToken cancellationToken)
    {
        var connection = database.OpenConnection();
        try
        {
            var snapshot = connection.QuerySingle<SnapshotIdentity>(SqlCatalog.Read("program/workbooks/snapshot.sql"));
            var source = new BookSource(connection, definition, metrics, snapshot, cancellationToken);
            connection.Execute(SqlCatalog.Read("program/workbooks/word_list.sql"), new { words = Words.Json });
            connection.Execute(SqlCatalog.Read("program/workbooks/words.sql"));
            source.Narrow();
            return source;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Narrows to the peers of the book's agency instead.</summary>
    public void NarrowToPeers()
    {
        Execute("program/workbooks/scope.sql");
        Execute("program/workbooks/peer_scope_fill.sql");
    }

    /// <summary>Narrows to the book's agencies.</summary>
    public void Narrow()
    {
        Execute("program/workbooks/scope.sql");
        _connection.Execute(new CommandDefinition(
            SqlCatalog.Read("program/workbooks/scope_fill.sql"),
            new
            {
                scope = Definition.Scope.Name,
                code = Definition.Scope.Code,
                counts = Counts switch { CountedAgencies.All => "all", CountedAgencies.Governments => "governments", _ => "bodies" },
            },
            cancellationToken: _cancellationToken));
        if (_connection.ExecuteScalar<long>("select count(*) from scope_agency") == 0)
            throw new OperatorException(
                $"The snapshot {Snapshot.SnapshotId} knows no agency in the scope {Definition.Scope}. Check its code with 'agencies "
                + $"list'.");
        ScopeName = NameOfScope();
    }

    /// <summary>Name of a metric with its unit where it is no share.</summary>
    public string MetricName(string code) =>
        Wording[Metrics[code].Zh, Metrics[code].En]
        + (Metrics[code].Unit is "share" or "ratio" ? "" : Wording[$"（{Wording.Unit(Metrics[code].Unit)}）", ""]);

    /// <summary>What a metric is, for a note.</summary>
    public string MetricNote(string code) => Metrics[code] is { MinimumN: > 0 } metric
        ? Wording[$"{metric.FormulaZh}。分母小于 {metric.MinimumN} 的不显示。",
            $"{metric.FormulaEn}. Not shown where the denominator is below {metric.MinimumN}."]
        : Wording[Metrics[code].FormulaZh, Metrics[code].FormulaEn];

    /// <summary>Rows of a query as records.</summary>
    public IReadOnlyList<T> Read<T>(string file, params (string Name, string Sql)[] fills) =>
        _connection.Query<T>(new CommandDefinition(Sql(file, fills), _parameters, cancellationToken: _cancellationToken)).AsList();

    /// <summary>Rows of a query as a data sheet, whose first column stays in sight.</summary>
    public DataTable ReadTable(
        string sheet, string name, string file, IReadOnlyList<SourceColumn> columns, params (string Name, string Sql)[] fills) =>
        ReadTable(sheet, name, file, columns, frozenColumns: 1, fills);

    /// <summary>Rows of a query as a data sheet, whose first columns stay in sight and are printed on every page.</summary>
    public DataTable ReadTable(string sheet, string name, string file, IReadOnlyList<SourceColumn> columns, int frozenColumns,
        params (string Name, string Sql)[] fills)
    {
        using var reader = (System.Data.Common.DbDataReader)_connection.ExecuteReader(
            new CommandDefinition(Sql(file, fills), _parameters, cancellationToken: _cancellationToken));
        var cells = new RowReader(reader, columns);
        var rows = new List<CellValue[]>();
        while (reader.Read())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            rows.Add(cells.Read());
        }

        return new(sheet, name, [.. columns.Select(column => column.Column)], rows) { FrozenColumns = frozenColumns };
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Execute(string file) =>
        _connection.Execute(new CommandDefinition(Sql(file, []), _parameters, cancellationToken: _cancellationToken));

    // A parameter that the statement does not name is an error of the engine, so that only those it names are handed over.
    private static string Sql(string file, (string Name, string Sql)[] fills) => SqlText.Fill(SqlCatalog.Read(file), fills);

    private string NameOfScope()
    {
        var name = _connection.ExecuteScalar<string?>(
            SqlCatalog.Read("program/workbooks/scope_name.sql"), new { scope = Definition.Scope.Name, code = Definition.Scope.Code });
        return Definition.Scope.Kind switch
        {
            ScopeKind.Country => Wording["全国", "China"],
            ScopeKind.Kind => Wording.AgencyKind(Definition.Scope.Code!),
            ScopeKind.Subordinates => Wording[$"{name}及辖区机关", $"{name} and its territory"],
            _ => name ?? Definition.Scope.Code!,
        };
    }
}
