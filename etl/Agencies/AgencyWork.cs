using System.Diagnostics;

namespace Warehouse.Etl.Agencies;

/// <summary>A piece of work on an agency, under way.</summary>
internal readonly struct AgencyWork(Activity? span, TimeProvider clock) : IDisposable
{
    /// <summary>The span below which those of the work hang; default when there is none.</summary>
    public ActivityContext Context => span?.Context ?? default;

    /// <summary>Lets the span of the agency last until now at least.</summary>
    public void Dispose() => span?.SetEndTime(clock.GetUtcNow().UtcDateTime);
}
