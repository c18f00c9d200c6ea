using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Warehouse.Etl.Storage;

/// <summary>Settings of the warehouse: section <c>Warehouse</c> of the configuration.</summary>
public sealed record WarehouseOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Warehouse";

    /// <summary>The data folder, absolute or relative to the working folder. Everything the product writes lies in it.</summary>
    [Required]
    public string DataPath { get; init; } = "./data";

    /// <summary>Memory that DuckDB may use before it spills to disk, in megabytes.</summary>
    [Range(128, 1024 * 1024)]
    public int MemoryMegabytes { get; init; } = 2048;

    /// <summary>Threads that DuckDB may use; null means one for each processor.</summary>
    [Range(1, 1024)]
    public int? Threads { get; init; }

    /// <summary>Disk space that DuckDB may fill with intermediate results, in megabytes.</summary>
    [Range(0, 16 * 1024 * 1024)]
    public int TemporaryMegabytes { get; init; } = 20 * 1024;

    /// <summary>Limits under which SQL written by strangers runs.</summary>
    [ValidateObjectMembers]
    public SandboxLimits Sandbox { get; init; } = new();
}
