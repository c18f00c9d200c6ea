using System.Text.Encodings.Web;
using System.Text.Json;

namespace Warehouse.Etl.Jobs;

/// <summary>What a run is doing, in the two languages of those who watch it.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record ProgressText(string Zh, string En)
{
    // The texts are kept readable for whoever looks into the table.
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text that is the same in both languages, e.g. a message from elsewhere.</summary>
    public static ProgressText Same(string text) => new(text, text);

    /// <summary>Both texts as one, as the history keeps them.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Stored);

    /// <summary>Reads what <see cref="ToJson"/> wrote; anything else is one text for both languages.</summary>
    public static ProgressText FromJson(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        try
        {
            return JsonSerializer.Deserialize<ProgressText>(stored, Stored) is { Zh: not null, En: not null } both ? both : Same(stored);
        }
        catch (JsonException)
        {
            return Same(stored);
        }
    }
}
