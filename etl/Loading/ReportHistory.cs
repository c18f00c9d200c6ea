using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>
/// The versions of the reports that a batch touches: those stored and those of the batch itself. It decides whether a document makes a new version.
/// </summary>
internal sealed class ReportHistory
{
    private readonly Dictionary<(string AgencyId, short Year), List<StoredVersion>> _versions = [];
    private readonly HashSet<int> _superseded = [];
    private readonly int _firstNewKey;
    private int _nextKey;

    /// <summary>Reads the versions of some agencies.</summary>
    public ReportHistory(DuckDBConnection connection, IEnumerable<string> agencyIds)
    {
        var ids = JsonSerializer.Serialize(agencyIds.Distinct());
        foreach (var version in connection.Query<StoredVersion>(SqlCatalog.Read("loading/report_versions.sql"), new { agency_ids = ids }))
            Versions(version.AgencyId, version.Year).Add(version);
        _firstNewKey = _nextKey = connection.ExecuteScalar<int>(SqlCatalog.Read("loading/next_report_key.sql"));
    }

    /// <summary>Versions stored by earlier batches that this batch superseded.</summary>
    public IEnumerable<int> Superseded => _superseded.Where(key => key < _firstNewKey);

    /// <summary>Whether a version counts, after all that was added.</summary>
    public bool IsCurrent(StoredVersion version) => version.IsCurrent && !_superseded.Contains(version.ReportKey);

    /// <summary>The version that already says what the document says; null when it is news.</summary>
    public StoredVersion? Same(string agencyId, short year, ReadDocument document)
    {
        var versions = Versions(agencyId, year);
        var current = versions.Find(IsCurrent);
        if (current?.ContentHash == document.ContentHash)
            return current;

        // A file that was loaded once and then superseded by another file is not news each time the folder is loaded.
        return document.Item.CaptureId is null
            ? versions.Find(version => version.ContentHash == document.ContentHash && version.Source == document.Item.Source)
            : null;
    }

    /// <summary>Adds the document as the next version; it counts unless it was captured before the one that counts.</summary>
    public StoredVersion Add(string agencyId, short year, ReadDocument document)
    {
        var versions = Versions(agencyId, year);
        var current = versions.Find(IsCurrent);
        var isOlder = current?.CaptureId > document.Item.CaptureId;
        if (current is not null && !isOlder)
            _superseded.Add(current.ReportKey);
        var version = new StoredVersion(
            _nextKey++, agencyId, year, (short)(versions.Count == 0 ? 1 : versions.Max(v => v.Version) + 1), !isOlder,
            document.Item.CaptureId, document.Item.Source, document.ContentHash!);
        versions.Add(version);
        return version;
    }

    private List<StoredVersion> Versions(string agencyId, short year)
    {
        if (!_versions.TryGetValue((agencyId, year), out var versions))
            _versions.Add((agencyId, year), versions = []);
        return versions;
    }
}
