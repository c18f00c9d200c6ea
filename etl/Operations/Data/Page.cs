namespace Warehouse.Etl.Operations.Data;

/// <summary>One page of a longer list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Number">Number of this page, from 1.</param>
internal sealed record Page<T>(IReadOnlyList<T> Rows, long Total, int Number)
{
    /// <summary>Rows of a full page.</summary>
    public const int Size = 50;

    /// <summary>Number of pages, at least 1.</summary>
    public int Count => (int)Math.Max(1, (Total + Size - 1) / Size);
}
