using System.Runtime.CompilerServices;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// The row under construction of a <see cref="CheckedAppender"/>. A null stores NULL. Whole numbers fit any whole-number column that
/// can hold their value; nothing else is converted.
/// </summary>
/// <exception cref="InvalidCastException">The value is not of the column's type.</exception>
/// <exception cref="OverflowException">The number does not fit the column.</exception>
public sealed class AppenderRow
{
    private const int NoRow = -1;
    private const int Refused = -2;

    private readonly string _table;
    private readonly AppenderColumn[] _columns;
    private readonly AppenderKind[] _kinds;
    private DuckDBAppenderRow? _row;
    private int _next = NoRow;

    internal AppenderRow(string table, AppenderColumn[] columns)
    {
        _table = table;
        _columns = columns;
        _kinds = [.. columns.Select(column => column.Kind)];
    }

    /// <summary>Stores NULL, whatever the column's type.</summary>
    public AppenderRow AppendNull()
    {
        Next();
        _row!.AppendNullValue();
        return this;
    }

    /// <summary>A truth value, into BOOLEAN.</summary>
    public AppenderRow Append(bool? value)
    {
        Require(AppenderKind.Boolean, "bool");
        _row!.AppendValue(value);
        return this;
    }

    /// <summary>A whole number.</summary>
    public AppenderRow Append(sbyte? value)
    {
        if (Next() == AppenderKind.TinyInt)
            _row!.AppendValue(value);
        else
            AppendOtherWidth(value);
        return this;
    }

    /// <summary>A whole number.</summary>
    public AppenderRow Append(short? value)
    {
        if (Next() == AppenderKind.SmallInt)
            _row!.AppendValue(value);
        else
            AppendOtherWidth(value);
        return this;
    }

    /// <summary>A whole number.</summary>
    public AppenderRow Append(int? value)
    {
        if (Next() == AppenderKind.Integer)
            _row!.AppendValue(value);
        else
            AppendOtherWidth(value);
        return this;
    }

    /// <summary>A whole number.</summary>
    public AppenderRow Append(long? value)
    {
        if (Next() == AppenderKind.BigInt)
            _row!.AppendValue(value);
        else
            AppendOtherWidth(value);
        return this;
    }

    /// <summary>A floating-point number, into DOUBLE.</summary>
    public AppenderRow Append(double? value)
    {
        Require(AppenderKind.Double, "double");
        _row!.AppendValue(value);
        return this;
    }

    /// <summary>A decimal number, into DECIMAL; one with more digits than the column has is refused, not rounded.</summary>
    public AppenderRow Append(decimal? value)
    {
        Require(AppenderKind.Decimal, "decimal");
        var column = _columns[_next - 1];
        if (value is { } number && (Math.Abs(number) >= column.Bound || decimal.Round(number, column.Scale) != number))
            throw Refuse(new OverflowException($"{Where()}: {number} does not fit {column.DataType}."));
        _row!.AppendValue(value);
        return this;
    }

    /// <summary>Text, into VARCHAR.</summary>
    public AppenderRow Append(string? value)
    {
        Require(AppenderKind.Varchar, "string");
        if (value is null)
            _row!.AppendNullValue();
        else
            _row!.AppendValue(value);
        return this;
    }

    /// <summary>A date, into DATE.</summary>
    public AppenderRow Append(DateOnly? value)
    {
        Require(AppenderKind.Date, "DateOnly");
        _row!.AppendValue(value);
        return this;
    }

    /// <summary>A moment, into TIMESTAMP WITH TIME ZONE, in microseconds.</summary>
    public AppenderRow Append(DateTimeOffset? value)
    {
        Require(AppenderKind.TimestampTz, "DateTimeOffset");
        _row!.AppendValue(value);
        return this;
    }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">Values are missing.</exception>
    public void End()
    {
        if (_next != _kinds.Length)
            throw Refuse(new InvalidOperationException($"A row of {_table} ended after {Math.Max(_next, 0)} of {_kinds.Length} values."));
        _row!.EndRow();
        _next = NoRow;
    }

    internal AppenderRow Begin(DuckDBAppenderRow row)
    {
        RequireEnded();
        _row = row;
        _next = 0;
        return this;
    }

    internal void RequireEnded()
    {
        if (_next != NoRow)
            throw new InvalidOperationException($"The last row of {_table} was not ended, or was refused.");
    }

    // One comparison says all: outside a row the position is negative, which as an unsigned number is past every column.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AppenderKind Next()
    {
        var kinds = _kinds;
        var column = _next;
        if ((uint)column >= (uint)kinds.Length)
            throw TooMany();
        _next = column + 1;
        return kinds[column];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Require(AppenderKind kind, string type)
    {
        if (Next() != kind)
            throw Mismatch(type);
    }

    private void AppendOtherWidth(long? value)
    {
        var kind = _kinds[_next - 1];
        if (kind is not (AppenderKind.TinyInt or AppenderKind.SmallInt or AppenderKind.Integer or AppenderKind.BigInt))
            throw Mismatch("whole number");
        try
        {
            _ = kind switch
            {
                AppenderKind.TinyInt => _row!.AppendValue(checked((sbyte?)value)),
                AppenderKind.SmallInt => _row!.AppendValue(checked((short?)value)),
                AppenderKind.Integer => _row!.AppendValue(checked((int?)value)),
                _ => _row!.AppendValue(value),
            };
        }
        catch (OverflowException)
        {
            throw Refuse(new OverflowException($"{Where()}: {value} does not fit {_columns[_next - 1].DataType}."));
        }
    }

    private Exception TooMany() =>
        Refuse(new InvalidOperationException($"A row of {_table} takes {_kinds.Length} values, between Row() and End()."));

    private Exception Mismatch(string type) =>
        Refuse(new InvalidCastException($"{Where()} is {_columns[_next - 1].DataType} and takes no {type}."));

    private string Where() => $"Column {_columns[_next - 1].ColumnName} of {_table}";

    // A refused row cannot be taken back one value at a time: the appender is done for, and disposing it drops the row.
    private Exception Refuse(Exception reason)
    {
        _next = Refused;
        return reason;
    }
}
