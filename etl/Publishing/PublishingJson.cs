using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Warehouse.Etl.Publishing;

/// <summary>How the files of a snapshot are written as JSON: snake_case, indented, Chinese as it is.</summary>
internal static class PublishingJson
{
    public static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
