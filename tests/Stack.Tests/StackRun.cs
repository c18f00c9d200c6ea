using System.Text.Json;

namespace Warehouse.Stack.Tests;

/// <summary>A run as the API tells it.</summary>
internal sealed record StackRun(string Job, string State, string Trigger, bool Ended)
{
    /// <summary>Reads one.</summary>
    public static StackRun Read(JsonElement run) => new(
        run.GetProperty("job").GetString()!, run.GetProperty("state").ToString(), run.GetProperty("runTrigger").ToString(),
        run.GetProperty("endedAt").ValueKind == JsonValueKind.String);
}
