namespace Warehouse.Reading.Documents;

/// <summary>Bounds within which documents are read; whatever exceeds one is refused (<see cref="RefusalReason.LimitExceeded"/>).</summary>
public sealed record DocumentLimits
{
    /// <summary>The defaults, far above every report seen.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Size of a file of any format, in bytes.</summary>
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Size of HTML or plain text, in bytes: the largest that is read within seconds.</summary>
    public int MaxTextBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Size of all parts of a zipped format once unpacked, in bytes.</summary>
    public long MaxUnpackedBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Ratio of unpacked to packed size above which a zipped part of more than 1 MB is taken for a bomb.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Depth of nested elements.</summary>
    public int MaxDepth { get; init; } = 1000;

    /// <summary>Number of elements (HTML tags, XML elements).</summary>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>Number of grids.</summary>
    public int MaxGrids { get; init; } = 2_000;

    /// <summary>Number of places in all grids after spans are expanded.</summary>
    public int MaxCells { get; init; } = 400_000;

    /// <summary>Columns of a grid; a wider span is cut.</summary>
    public int MaxColumns { get; init; } = 100;

    /// <summary>Pages of a PDF.</summary>
    public int MaxPages { get; init; } = 300;

    /// <summary>Time for one document, tools for conversion included.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);
}
