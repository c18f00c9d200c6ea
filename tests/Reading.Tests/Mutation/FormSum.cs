using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>One of the sums that the form prints: what stands left must equal what stands right.</summary>
internal sealed record FormSum(CellKey[] Left, CellKey[] Right)
{
    /// <summary>The figures that take part.</summary>
    public IEnumerable<CellKey> Cells => Left.Concat(Right);

    /// <summary>Whether the sum holds; null when a figure that it needs is not there.</summary>
    public bool? Holds(IReadOnlyDictionary<CellKey, decimal?> figures)
    {
        decimal? difference = 0;
        foreach (var key in Left)
            difference += figures.GetValueOrDefault(key);
        foreach (var key in Right)
            difference -= figures.GetValueOrDefault(key);
        return difference is { } rest ? rest == 0 : null;
    }
}
