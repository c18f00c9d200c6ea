using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Loading;

/// <summary>Settings of the loader: section <c>Warehouse:Loading</c>.</summary>
public sealed record LoadingOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Warehouse:Loading";

    /// <summary>Documents in one transaction. A crash loses at most this much work.</summary>
    [Range(1, 100_000)]
    public int BatchDocuments { get; init; } = 500;

    /// <summary>Documents parsed at the same time; null means one for each processor.</summary>
    [Range(1, 1024)]
    public int? Parallelism { get; init; }

    /// <summary>Largest document that is read, in megabytes; a larger one goes to quarantine unread.</summary>
    [Range(1, 1024)]
    public int MaximumDocumentMegabytes { get; init; } = 64;

    /// <summary>How deep folders are walked.</summary>
    [Range(1, 256)]
    public int MaximumFolderDepth { get; init; } = 32;

    /// <summary>How many files one walk may meet.</summary>
    [Range(1, 100_000_000)]
    public int MaximumFiles { get; init; } = 10_000_000;
}
