using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Archive;

/// <summary>Settings of the archive: section <c>Warehouse:Archive</c> of the configuration.</summary>
public sealed record ArchiveOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Warehouse:Archive";

    /// <summary>Size at which a WARC file is closed and the next one begun, in megabytes. ISO 28500 recommends 1 GB.</summary>
    [Range(1, 32 * 1024)]
    public int FileMegabytes { get; init; } = 1024;

    /// <summary>Largest body that is given out after decoding, in megabytes.</summary>
    [Range(1, 1024)]
    public int DecodedMegabytes { get; init; } = 64;
}
