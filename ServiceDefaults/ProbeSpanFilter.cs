using System.Diagnostics;
using OpenTelemetry;

namespace Warehouse.ServiceDefaults;

/// <summary>Drops the server spans of health probes: a probe every few seconds would bury the work.</summary>
internal sealed class ProbeSpanFilter : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Kind == ActivityKind.Server && data.GetTagItem("url.path") is HealthEndpoints.HealthPath or HealthEndpoints.AlivePath)
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
