using System.Text.Json;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>What a scheduler carries from the moment a run is asked for to the moment it starts.</summary>
/// <param name="ScheduleId">The schedule to run.</param>
/// <param name="Trigger">Why.</param>
/// <param name="DueAt">The occurrence of the schedule; null for other triggers. An occurrence runs at most once.</param>
/// <param name="CausedBy">The run that it follows; null for none. A run has at most one follower in each schedule.</param>
/// <param name="Attempt">1, and one more with each retry or recovery.</param>
/// <param name="Arguments">Arguments in place of the schedule's, as JSON; null for the schedule's.</param>
/// <param name="RunId">Id the run will have; null to choose one at start.</param>
/// <param name="CauseTrace">W3C trace context of the run that it follows; null when that is not known.</param>
public sealed record RunRequest(
    string ScheduleId, RunTrigger Trigger, DateTimeOffset? DueAt = null, string? CausedBy = null, int Attempt = 1, string? Arguments = null,
    string? RunId = null, string? CauseTrace = null)
{
    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no request.</exception>
    public static RunRequest FromJson(string json) =>
        JsonSerializer.Deserialize<RunRequest>(json) ?? throw new JsonException("The text holds no run request.");

    /// <summary>The request as text for a scheduler's store.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Whether it waits for a run of the same job to end; occurrences of a schedule are skipped instead.</summary>
    internal bool WaitsForTurn => Trigger is not (RunTrigger.Schedule or RunTrigger.Missed or RunTrigger.Start);
}
