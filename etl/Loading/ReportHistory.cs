using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>
/// The versions of the reports that a batch touches: those stored and those of the batch itself. It decides whether a document makes a
/// new version.
/// </summary>
internal sealed class ReportHistory
{
    private readonly Dictionary<(string AgencyId, short Year), List<StoredVersion>> _versions = [];
    private readonly HashSet<int> _superseded = [];
    private readonly Dictionary<int, int> _reportedFigures = [];
    private readonly DuckDBConnection _connection;
    private readonly int _firstNewKey;
    private int _nextKey;

    /// <summary>Reads the versions of some agencies.</summary>
    public ReportHistory(DuckDBConnection connection, IEnumerable<string> agencyIds)
    {
        _connection = connection;
        var ids = JsonSerializer.Serialize(agencyIds.Distinct());
        foreach (var version in connection.Query<StoredVersion>(SqlCatalog.Read("program/loading/report_versions.sql"), new { agency_ids = ids }))
            Versions(version.AgencyId, version.Year).Add(version);
        _firstNewKey = _nextKey = connection.ExecuteScalar<int>(SqlCatalog.Read("program/loading/next_report_key.sql"));
    }

    /// <summary>Versions stored by earlier batches that this batch superseded.</summary>
    public IEnumerable<int> Superseded => _superseded.Where(key => key < _firstNewKey);

    /// <summary>Whether a version counts, after all that was added.</summary>
    public bool IsCurrent(StoredVersion version) => version.IsCurrent && !_superseded.Contains(version.ReportKey);

    /// <summary>The version that already says what the document says; null when it is news.</summary>
    public StoredVersion? Same(IdentifiedDocument document)
    {
        var (item, hash) = (document.Document.Item, document.Document.ContentHash);
        var versions = Versions(document.AgencyId, document.Year);
        var current = versions.Find(IsCurrent);
        if (current?.ContentHash == hash)
            return current;

        // A file that was loaded once and then superseded by another file is not news each time the folder is loaded. Read anew on purpose,
        // it is: a step that was taken back may be taken again.
        return item.CaptureId is null && item.Reread is null ? versions.Find(version => version.ContentHash == hash && version.Source == item.Source) : null;
    }

    /// <summary>
    /// Adds the document as the next version. It counts unless it was captured before the one that counts, or is another document that
    /// reports fewer figures: a page and its attachment often state the same report, and the copy that lost cells must not hide the whole
    /// one.
    /// </summary>
    public StoredVersion Add(IdentifiedDocument document)
    {
        var item = document.Document.Item;
        var versions = Versions(document.AgencyId, document.Year);
        var reported = document.Report.Cells.Count(cell => StoredCell.Of(cell).State == CellState.Reported);
        var current = versions.Find(IsCurrent);
        var counts = current is null
            || (!(current.CaptureId > item.CaptureId) && (current.Source == item.Source || reported >= ReportedFigures(current)));
        if (current is not null && counts)
            _superseded.Add(current.ReportKey);
        var version = new StoredVersion(
            _nextKey++, document.AgencyId, document.Year, (short)(versions.Count == 0 ? 1 : versions.Max(v => v.Version) + 1), counts,
            item.CaptureId, item.Source, document.Document.ContentHash!);
        _reportedFigures[version.ReportKey] = reported;
        versions.Add(version);
        return version;
    }

    private int ReportedFigures(StoredVersion version)
    {
        if (!_reportedFigures.TryGetValue(version.ReportKey, out var count))
        {
            count = _connection.ExecuteScalar<int>(SqlCatalog.Read("program/loading/reported_figures.sql"), new { report_key = version.ReportKey });
            _reportedFigures.Add(version.ReportKey, count);
        }

        return count;
    }

    private List<StoredVersion> Versions(string agencyId, short year)
    {
        if (!_versions.TryGetValue((agencyId, year), out var versions))
            _versions.Add((agencyId, year), versions = []);
        return versions;
    }
}
