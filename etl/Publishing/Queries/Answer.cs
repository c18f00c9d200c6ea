using System.Globalization;
using System.Text.Json.Serialization;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>The rows that a query gave: the same for command line, API and page.</summary>
public record Answer
{
    /// <summary>Columns.</summary>
    public required IReadOnlyList<QueryColumn> Columns { get; init; }

    /// <summary>Rows: null, boolean, number or text (dates and times in ISO 8601, moments with their zone). null means NULL, never 0.</summary>
    public required IReadOnlyList<object?[]> Rows { get; init; }

    /// <summary>Whether there are more rows than these.</summary>
    public bool Truncated => TruncationNote is not null;

    /// <summary>Why it was cut, in a sentence; null when it is whole.</summary>
    public required string? TruncationNote { get; init; }

    /// <summary>The names of the columns, each once: what stands twice is numbered.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> UniqueNames =>
        [.. Columns.Select((column, i) => Columns.Take(i).Any(c => c.Name == column.Name) ? $"{column.Name}_{i + 1}" : column.Name)];

    /// <summary>A value as text, the same in every culture and format; null for NULL.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
    };
}
