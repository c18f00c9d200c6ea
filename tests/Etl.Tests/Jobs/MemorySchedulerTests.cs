namespace Warehouse.Etl.Tests.Jobs;

/// <summary>The contract with the history in the warehouse and Hangfire in memory.</summary>
public sealed class MemorySchedulerTests : SchedulerContractTests
{
    private protected override Task<string?> StoreAsync() => Task.FromResult<string?>(null);
}
