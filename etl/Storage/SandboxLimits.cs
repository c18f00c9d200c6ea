using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Storage;

/// <summary>Limits under which SQL written by strangers runs on a published snapshot.</summary>
public sealed record SandboxLimits
{
    /// <summary>Memory that the engine may use for all sandboxed queries together, in megabytes; each has its part of it.</summary>
    [Range(64, 1024 * 1024)]
    public int MemoryMegabytes { get; init; } = 2048;

    /// <summary>Threads of one query.</summary>
    [Range(1, 1024)]
    public int Threads { get; init; } = 2;

    /// <summary>Disk space for the intermediate results of one query, in megabytes.</summary>
    [Range(0, 1024 * 1024)]
    public int TemporaryMegabytes { get; init; } = 1024;

    /// <summary>Time one query may take.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Rows one query may return; a longer answer is cut and says so.</summary>
    [Range(1, 10_000_000)]
    public int MaximumRows { get; init; } = 10_000;
}
