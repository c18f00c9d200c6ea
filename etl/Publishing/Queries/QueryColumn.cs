using System.Text.Json.Serialization;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in DuckDB.</param>
public sealed record QueryColumn(string Name, string Type)
{
    /// <summary>Whether its values are numbers.</summary>
    [JsonIgnore]
    public bool IsNumber => Type is "Decimal" or "Double" or "Float" || Type.EndsWith("Int", StringComparison.Ordinal) || Type.EndsWith("Integer", StringComparison.Ordinal);
}
