namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>The snapshot that a book is made from.</summary>
/// <param name="SnapshotId">Its id.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="FirstYear">First year of which it holds reports; null for none.</param>
/// <param name="LastYear">Last year of which it holds reports; null for none.</param>
internal sealed record SnapshotIdentity(string SnapshotId, DateTime CreatedAt, int? FirstYear, int? LastYear)
{
    /// <summary>When it was made, in China.</summary>
    public string MadeAt => new DateTimeOffset(DateTime.SpecifyKind(CreatedAt, DateTimeKind.Utc)).ToOffset(TimeSpan.FromHours(8))
        .ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
