namespace Warehouse.Etl.Loading;

/// <summary>How far a load is. Counts are of documents; what is counted here is committed.</summary>
/// <param name="Loaded">Made a new report version.</param>
/// <param name="Unchanged">Said what is stored already, or was handled before.</param>
/// <param name="Quarantined">Could not be loaded; see <c>ops_quarantine</c>.</param>
/// <param name="Figures">Cells of the new versions.</param>
public readonly record struct LoadProgress(long Loaded, long Unchanged, long Quarantined, long Figures)
{
    /// <summary>Documents handled so far.</summary>
    public long Handled => Loaded + Unchanged + Quarantined;
}
