using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>A table of the warehouse that a snapshot copies.</summary>
/// <param name="TableName">Its name.</param>
/// <param name="HasYears">Whether it is a fact with a report year, copied year by year in the order of its reports.</param>
/// <param name="HasSources">Whether it says where documents were found; the folders of this machine are left out of a snapshot.</param>
internal sealed record CopiedTable(string TableName, bool HasYears, bool HasSources)
{
    /// <summary>What of it is copied.</summary>
    public string Columns => HasSources ? SqlCatalog.Read("program/publishing/without_paths.sql") : "*";
}
