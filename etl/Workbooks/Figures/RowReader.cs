using System.Data.Common;
using System.Globalization;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>Turns rows of a query into rows of a data sheet.</summary>
internal sealed class RowReader
{
    private readonly DbDataReader _reader;
    // Names of agencies and regions come back in row after row; each is held once.
    private readonly Dictionary<string, string> _texts = [];
    private readonly (SourceColumn Column, int Ordinal, int? Link)[] _columns;

    public RowReader(DbDataReader reader, IReadOnlyList<SourceColumn> columns)
    {
        _reader = reader;
        _columns = [.. columns.Select(column => (
            column, reader.GetOrdinal(column.Column.Key), column.LinkColumn is { } link ? reader.GetOrdinal(link) : (int?)null))];
    }

    /// <summary>The current row.</summary>
    public CellValue[] Read() => Array.ConvertAll(_columns, column => Read(column.Column, column.Ordinal, column.Link));

    private CellValue Read(SourceColumn column, int ordinal, int? link)
    {
        if (_reader.IsDBNull(ordinal))
            return column.WhenNull switch
            {
                CellKind.NotReported => CellValue.NotReported,
                CellKind.NotApplicable => CellValue.NotApplicable,
                _ => CellValue.Empty,
            };
        return _reader.GetValue(ordinal) switch
        {
            string address when column.IsAddress => CellValue.OfAddress(address),
            string text => CellValue.Of(Shared(text), Link(column, link)),
            DateOnly day => CellValue.Of(day),
            IConvertible number => CellValue.Of(number.ToDouble(CultureInfo.InvariantCulture)),
            var other => throw new InvalidOperationException($"The column '{column.Column.Key}' is of the type {other.GetType().Name}."),
        };
    }

    private string Shared(string text) => _texts.TryGetValue(text, out var known) ? known : _texts[text] = text;

    private string? Link(SourceColumn column, int? link)
    {
        if (link is not { } ordinal || _reader.IsDBNull(ordinal))
            return null;
        var target = Convert.ToString(_reader.GetValue(ordinal), CultureInfo.InvariantCulture)!;
        return column.LinkPrefix is { } prefix ? prefix + Uri.EscapeDataString(target)
            .Replace("%2F", "/", StringComparison.Ordinal) : target;
    }
}
