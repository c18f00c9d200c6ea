namespace Warehouse.Etl.Tests.Jobs;

/// <summary>Missed schedules with the history in the warehouse and Hangfire in memory.</summary>
public sealed class MemoryMissedScheduleTests : MissedScheduleTests
{
    private protected override Task<string?> StoreAsync() => Task.FromResult<string?>(null);
}
