using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Agencies;

/// <summary>
/// Writes what changed between two states of an agency's history: new versions are appended in bulk, stored ones updated by key.
/// </summary>
internal sealed class AgencyVersionWriter(DuckDBConnection connection, int firstKey)
{
    private readonly List<(string Id, AgencyVersion Version)> _added = [];

    private int _nextKey = firstKey;

    /// <summary>Takes one agency. True when something changed.</summary>
    public bool Write(string id, IReadOnlyList<AgencyVersion> before, IReadOnlyList<AgencyVersion> after)
    {
        var changed = after.Except(before).ToList();
        foreach (var version in changed)
        {
            if (version.AgencyKey is null)
                _added.Add((id, version with { AgencyKey = _nextKey++ }));
            else
                Update(version);
        }

        return changed.Count > 0;
    }

    /// <summary>Stores the new versions.</summary>
    public void Complete()
    {
        using var rows = CheckedAppender.Open(
            connection, "dim_agency",
            "agency_key", "agency_id", "name", "region_code", "level", "kind", "registered", "valid_from", "valid_to", "is_current");
        foreach (var (id, version) in _added)
        {
            rows.Row().Append(version.AgencyKey).Append(id).Append(version.Name).Append(version.RegionCode).Append(version.Level)
                .Append(version.Kind)
                .Append(version.Registered).Append(version.ValidFrom).Append(version.ValidTo).Append(version.ValidTo is null).End();
        }

        rows.Complete();
    }

    private void Update(AgencyVersion version) => connection.Execute(SqlCatalog.Read("program/agencies/update_version.sql"), new
    {
        agency_key = version.AgencyKey,
        name = version.Name,
        region_code = version.RegionCode,
        level = version.Level,
        kind = version.Kind,
        valid_from = version.ValidFrom,
        valid_to = version.ValidTo,
        is_current = version.ValidTo is null,
    });
}
