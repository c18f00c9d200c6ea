namespace Warehouse.Etl.Jobs.Running;

/// <summary>A run that is owed after another.</summary>
/// <param name="Request">The run.</param>
/// <param name="Delay">Wait before it.</param>
public sealed record FollowUp(RunRequest Request, TimeSpan Delay);
