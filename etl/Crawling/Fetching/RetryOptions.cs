using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>When a request is sent once more within a run.</summary>
public sealed record RetryOptions
{
    /// <summary>How often to ask again.</summary>
    [Range(0, 10)]
    public int Attempts { get; init; } = 2;

    /// <summary>Seconds before the first repetition; doubled each time, with jitter.</summary>
    [Range(0, 600)]
    public double BaseSeconds { get; init; } = 3;

    /// <summary>The longest Retry-After that is waited for, in seconds. A host that asks for more is left alone until then, in a later run.</summary>
    [Range(0, 3600)]
    public double MaxWaitSeconds { get; init; } = 120;
}
