using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// Appends rows in bulk, millions a second, and never stores what was not meant: the provider's own appender takes a number of the
/// wrong width and stores garbage. Columns are named at opening and must be those of the table, in its order; each value is checked
/// against its column. Use it inside a transaction, call <see cref="Complete"/> at the end; without that, what is not yet handed to
/// DuckDB is dropped.
/// <code>
/// using var facts = CheckedAppender.Open(connection, "fact_request_flow", "report_key", "agency_key", …);
/// facts.Row().Append(reportKey).Append(agencyKey)….End();
/// facts.Complete();
/// </code>
/// </summary>
public sealed class CheckedAppender : IDisposable
{
    private readonly DuckDBAppender _appender;
    private readonly AppenderRow _row;
    private bool _completed;

    private CheckedAppender(DuckDBConnection connection, string table, AppenderColumn[] columns)
    {
        Table = table;
        _row = new AppenderRow(table, columns);
        _appender = connection.CreateAppender(table);
    }

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>Rows ended so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Opens an appender.</summary>
    /// <param name="connection">The connection whose transaction the rows belong to.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">All columns of the table in its order: the order in which values will be appended.</param>
    /// <exception cref="ArgumentException">The table has other columns, or there is no such table.</exception>
    /// <exception cref="NotSupportedException">A column has a type that this class does not write.</exception>
    public static CheckedAppender Open(DuckDBConnection connection, string table, params string[] columns)
    {
        var actual = connection.Query<AppenderColumn>(SqlCatalog.Read("program/storage/table_columns.sql"), new { table_name = table })
            .ToArray();
        if (!actual.Select(column => column.ColumnName).SequenceEqual(columns, StringComparer.Ordinal))
            throw new ArgumentException(
                $"Table {table} has the columns ({string.Join(", ", actual.Select(column => column.ColumnName))}), "
                + $"not ({string.Join(", ", columns)}).", nameof(columns));
        return new CheckedAppender(connection, table, actual);
    }

    /// <summary>Begins a row. Append one value for each column in order, then end the row.</summary>
    /// <exception cref="InvalidOperationException">The row before was not ended, or a value was refused earlier.</exception>
    public AppenderRow Row()
    {
        Rows++;
        // The class rather than the interface: its methods are called directly and can be inlined.
        return _row.Begin((DuckDBAppenderRow)_appender.CreateRow());
    }

    /// <summary>Hands everything to DuckDB and returns the number of rows. They are kept when the transaction commits.</summary>
    /// <exception cref="InvalidOperationException">The last row was not ended, or a value was refused earlier.</exception>
    public long Complete()
    {
        _row.RequireEnded();
        _appender.Close();
        _completed = true;
        return Rows;
    }

    /// <summary>Drops what was not completed.</summary>
    public void Dispose()
    {
        if (!_completed)
            _appender.Clear();
        _appender.Dispose();
    }
}
