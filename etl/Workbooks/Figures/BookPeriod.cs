namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>The years of a book.</summary>
/// <param name="First">First year that it looks back to.</param>
/// <param name="Last">Its own year.</param>
internal sealed record BookPeriod(int First, int Last)
{
    /// <summary>All years, the first one first.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(First, Last - First + 1)];
}
