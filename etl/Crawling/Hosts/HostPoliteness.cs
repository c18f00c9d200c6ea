using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>How one host is treated.</summary>
public sealed record HostPoliteness
{
    /// <summary>Pause between two requests, in seconds, counted from the headers of the answer, so that it is never shorter on the server's clock.</summary>
    [Range(0, 3600)]
    public double IntervalSeconds { get; init; } = 1;

    /// <summary>Connections at once.</summary>
    [Range(1, 64)]
    public int Connections { get; init; } = 1;

    /// <summary>Failures in a row after which the host is left alone until the next run.</summary>
    [Range(1, 1000)]
    public int FailuresUntilRest { get; init; } = 5;
}
