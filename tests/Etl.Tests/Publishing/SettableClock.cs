namespace Warehouse.Etl.Tests.Publishing;

/// <summary>A clock that stands until it is set; timers run on real time.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
