using System.Text.Json;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>What a <see cref="QueryWorker"/> answers: one line of JSON on its standard output.</summary>
internal sealed record WorkerReply
{
    /// <summary>How it ended.</summary>
    public required WorkerEnd End { get; init; }

    /// <summary>Message for the author of the query; null when it was answered.</summary>
    public string? Message { get; init; }

    /// <summary>Columns of the answer.</summary>
    public IReadOnlyList<QueryColumn> Columns { get; init; } = [];

    /// <summary>Rows of the answer: null, boolean, number or text.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>> Rows { get; init; } = [];

    /// <summary>Why the answer was cut; null when it is whole.</summary>
    public string? Note { get; init; }

    /// <summary>The rows as values: whole numbers as <see cref="long"/>, decimals as <see cref="decimal"/>, others as <see cref="double"/>.</summary>
    public IReadOnlyList<object?[]> Values() => [.. Rows.Select(row => row.Select((value, i) => Value(value, Columns[i].Type)).ToArray())];

    private static object? Value(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        _ when type is "Double" or "Float" => value.GetDouble(),
        _ when value.TryGetInt64(out var whole) && type != "Decimal" => whole,
        _ => value.GetDecimal(),
    };
}
