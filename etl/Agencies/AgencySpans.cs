using System.Collections.Concurrent;
using System.Diagnostics;

namespace Warehouse.Etl.Agencies;

/// <summary>
/// One span for each agency on which a stage works. Stages work on many agencies at once and come back to each of them, so its span lasts
/// from the
/// first to the last piece of work on it; the spans of the pieces hang below it. Safe on many threads.
/// </summary>
internal sealed class AgencySpans(TimeProvider clock) : IDisposable
{
    private static readonly ActivitySource Source = new("Warehouse.Agencies");

    private readonly ActivityContext _stage = Activity.Current?.Context ?? default;
    private readonly ConcurrentDictionary<string, Lazy<Activity?>> _spans = new(StringComparer.Ordinal);

    /// <summary>Begins a piece of work on an agency.</summary>
    /// <param name="agencyId">The agency; null when it is not known: the work then belongs to the stage.</param>
    public AgencyWork Enter(string? agencyId) => agencyId is not null && Source.HasListeners()
        ? new AgencyWork(_spans.GetOrAdd(agencyId, id => new Lazy<Activity?>(() => Start(id))).Value, clock)
        : default;

    /// <summary>Ends the spans, each with the last piece of work on its agency.</summary>
    public void Dispose()
    {
        var current = Activity.Current;
        foreach (var span in _spans.Values)
            span.Value?.Dispose();
        Activity.Current = current;
    }

    private Activity? Start(string agencyId)
    {
        // The span of the agency goes on beside the work of the thread that happens to come first.
        var current = Activity.Current;
        var span = Source.StartActivity("agency", ActivityKind.Internal, _stage)?.SetTag("warehouse.agency.id", agencyId);
        Activity.Current = current;
        return span;
    }
}
