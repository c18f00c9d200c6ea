using System.Globalization;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Storage;

/// <summary>A column that rows are appended to.</summary>
internal sealed partial record AppenderColumn(string ColumnName, string DataType)
{
    /// <summary>What may be stored in it.</summary>
    public AppenderKind Kind { get; } = DataType switch
    {
        "BOOLEAN" => AppenderKind.Boolean,
        "TINYINT" => AppenderKind.TinyInt,
        "SMALLINT" => AppenderKind.SmallInt,
        "INTEGER" => AppenderKind.Integer,
        "BIGINT" => AppenderKind.BigInt,
        "DOUBLE" => AppenderKind.Double,
        "VARCHAR" => AppenderKind.Varchar,
        "DATE" => AppenderKind.Date,
        "TIMESTAMP WITH TIME ZONE" => AppenderKind.TimestampTz,
        _ when DecimalType().IsMatch(DataType) => AppenderKind.Decimal,
        _ => throw new NotSupportedException($"Column {ColumnName}: rows cannot be appended to type {DataType}."),
    };

    /// <summary>Digits after the point; 0 when the column is no decimal.</summary>
    public int Scale { get; } = DecimalPart(DataType, 2);

    /// <summary>The smallest number too large for the column; 0 when it is no decimal.</summary>
    public decimal Bound { get; } = Power(DecimalPart(DataType, 1) - DecimalPart(DataType, 2));

    private static int DecimalPart(string type, int part) =>
        DecimalType().Match(type) is { Success: true } match ? int.Parse(match.Groups[part].Value, CultureInfo.InvariantCulture) : 0;

    // Numbers of 29 digits and more do not fit a C# decimal in the first place.
    private static decimal Power(int digits) => digits > 28 ? decimal.MaxValue : (decimal)Math.Pow(10, digits);

    [GeneratedRegex(@"^DECIMAL\((\d+),\s*(\d+)\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecimalType();
}
