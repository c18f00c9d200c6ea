using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>Limits of one request. Everything that comes from outside is bounded.</summary>
public sealed record FetchLimits
{
    /// <summary>Seconds to connect, TLS included.</summary>
    [Range(0.01, 300)]
    public double ConnectSeconds { get; init; } = 10;

    /// <summary>Seconds until the headers are there, connecting included.</summary>
    [Range(0.01, 600)]
    public double HeaderSeconds { get; init; } = 30;

    /// <summary>Seconds without a byte of the body.</summary>
    [Range(0.01, 600)]
    public double IdleSeconds { get; init; } = 15;

    /// <summary>Seconds for the whole response.</summary>
    [Range(0.01, 3600)]
    public double TotalSeconds { get; init; } = 180;

    /// <summary>Kilobytes of headers.</summary>
    [Range(1, 1024)]
    public int HeaderKilobytes { get; init; } = 64;

    /// <summary>Megabytes of body as received.</summary>
    [Range(1, 1024)]
    public int BodyMegabytes { get; init; } = 32;

    /// <summary>Megabytes of body when decoded.</summary>
    [Range(1, 1024)]
    public int DecodedMegabytes { get; init; } = 64;
}
