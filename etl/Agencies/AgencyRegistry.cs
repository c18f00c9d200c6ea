using System.Data;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Agencies;

/// <summary>The registry in the warehouse: who must publish, under which names, where.</summary>
public sealed class AgencyRegistry(WarehouseDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Brings the warehouse to what the entries say, in one transaction. The same entries again change nothing; agencies that the entries
    /// do not name
    /// stay, for their reports are still in the warehouse.
    /// </summary>
    public ImportSummary Import(IReadOnlyList<AgencyEntry> entries, CancellationToken cancellationToken)
    {
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction();
        RegionDimension.Fill(connection, RegionCatalog.Instance);
        var before = ReadEntries(connection).ToDictionary(entry => entry.Source.Agency.Id);
        var changedVersions = ImportVersions(connection, entries, cancellationToken);
        var changedSources = entries.Where(entry => !Same(before.GetValueOrDefault(entry.Source.Agency.Id), entry)).ToList();
        AgencySourceTables.Replace(connection, changedSources);
        transaction.Commit();
        var added = entries.Count(entry => !before.ContainsKey(entry.Source.Agency.Id));
        var touched = changedSources.Select(entry => entry.Source.Agency.Id).Union(changedVersions).Count();
        return new ImportSummary(
            entries.Count, added, touched - added, entries.Count - touched,
            before.Keys.Except(entries.Select(entry => entry.Source.Agency.Id)).Count());
    }

    /// <summary>All registered agencies and where they publish, by region and id.</summary>
    public IReadOnlyList<AgencySource> Sources() => [.. Entries().Select(entry => entry.Source)];

    /// <summary>All registered agencies as entries, by region and id.</summary>
    public IReadOnlyList<AgencyEntry> Entries()
    {
        using var connection = database.OpenConnection();
        return ReadEntries(connection);
    }

    private List<string> ImportVersions(
        DuckDBConnection connection, IReadOnlyList<AgencyEntry> entries, CancellationToken cancellationToken)
    {
        var asOf = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var stored = connection.Query<StoredVersion>(SqlCatalog.Read("program/agencies/versions.sql"))
            .GroupBy(row => row.AgencyId).ToDictionary(group => group.Key, group => group.Select(row => row.Version).ToList());
        var nextKey = stored.Values.SelectMany(versions => versions).Max(version => version.AgencyKey) + 1 ?? 1;
        var writer = new AgencyVersionWriter(connection, nextKey);
        var changed = new List<string>();
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = entry.Source.Agency.Id;
            var before = stored.GetValueOrDefault(id, []);
            if (writer.Write(id, before, AgencyHistory.Import(before, entry, asOf)))
                changed.Add(id);
        }

        writer.Complete();
        return changed;
    }

    private static List<AgencyEntry> ReadEntries(IDbConnection connection) =>
        [.. connection.Query<StoredEntry>(SqlCatalog.Read("program/agencies/sources.sql")).Select((row, index) => row.ToEntry(index + 1))];

    private static bool Same(AgencyEntry? a, AgencyEntry b) =>
        a is not null
        && a.MergedInto == b.MergedInto
        && a.Source.Style == b.Source.Style
        && (a.Source.ActiveFrom, a.Source.ActiveTo) == (b.Source.ActiveFrom, b.Source.ActiveTo)
        && a.Source.ListUrls.Select(url => url.AbsoluteUri).SequenceEqual(b.Source.ListUrls.Select(url => url.AbsoluteUri))
        && a.Source.AllowedHosts.SequenceEqual(b.Source.AllowedHosts)
        && a.FormerNames.SequenceEqual(b.FormerNames);
}
