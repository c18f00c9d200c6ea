using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>
/// Tells whose report a document is: by the agency it was fetched for, else by its printed name, exactly. A name that nobody registered
/// makes a provisional agency, but only when it says its region; a name that could mean several agencies is not guessed.
/// </summary>
internal sealed class AgencyDirectory
{
    /// <summary>Prefix of the ids of provisional agencies.</summary>
    public const string ProvisionalPrefix = "name:";

    // The Regulations took effect in 2008: before that nobody reports.
    private static readonly DateOnly Beginning = new(2008, 1, 1);

    private readonly Dictionary<string, List<StoredAgency>> _byId = [];
    private readonly Dictionary<string, HashSet<string>> _idsByName = [];
    private readonly string[] _reversedNames;
    private readonly List<StoredAgency> _added = [];
    private int _nextKey;

    /// <summary>Reads all agencies. What is resolved later is not stored before <see cref="WriteAdded"/>.</summary>
    public AgencyDirectory(DuckDBConnection connection)
    {
        _nextKey = 1;
        var registered = new HashSet<string>();
        foreach (var agency in connection.Query<StoredAgency>(SqlCatalog.Read("program/loading/agencies.sql"), buffered: false))
        {
            Index(agency);
            _nextKey = Math.Max(_nextKey, agency.AgencyKey + 1);
            if (agency.Registered)
                registered.Add(Reverse(AgencyName.Normalise(agency.Name)));
        }

        _reversedNames = [.. registered];
        Array.Sort(_reversedNames, StringComparer.Ordinal);
    }

    /// <summary>Whether an agency has this id.</summary>
    public bool Contains(string agencyId) => _byId.ContainsKey(agencyId);

    /// <summary>Whose report of a year a document is.</summary>
    /// <param name="agencyId">The agency it was fetched for; null when not known.</param>
    /// <param name="printedName">The name that the document prints; null when it prints none.</param>
    /// <param name="year">The year reported on.</param>
    public AgencyMatch Resolve(string? agencyId, string? printedName, int year)
    {
        if (agencyId is not null)
            return AgencyMatch.Of(_byId.TryGetValue(agencyId, out var versions) ? InForce(versions, year)
                : Add(agencyId, printedName ?? agencyId));
        var name = AgencyName.Normalise(printedName ?? "");
        if (name.Length == 0)
            return AgencyMatch.Unknown(
                QuarantineReason.AgencyUnknown,
                "The document does not say whose report it is: load it with --agency ID, or from the crawl.");
        if (!_idsByName.TryGetValue(name, out var ids))
            return ResolveNew(name, printedName!);
        return ids.Count == 1
            ? AgencyMatch.Of(InForce(_byId[ids.First()], year))
            : Ambiguous(printedName!,
                $"is the name of {ids.Count} agencies ({string.Join(", ", ids.Order(StringComparer.Ordinal).Take(5))})");
    }

    /// <summary>Appends the provisional agencies met since the last call, within the caller's transaction.</summary>
    public void WriteAdded(DuckDBConnection connection)
    {
        if (_added.Count == 0)
            return;
        using var rows = CheckedAppender.Open(
            connection, "dim_agency",
            "agency_key", "agency_id", "name", "region_code", "level", "kind", "registered", "valid_from", "valid_to", "is_current");
        foreach (var agency in _added)
        {
            rows.Row().Append(agency.AgencyKey).Append(agency.AgencyId).Append(agency.Name).AppendNull().Append("unknown").Append("unknown")
                .Append(agency.Registered).Append(agency.ValidFrom).AppendNull().Append(true).End();
        }

        rows.Complete();
        _added.Clear();
    }

    private AgencyMatch ResolveNew(string name, string printedName)
    {
        var longer = LongerNames(name);
        if (longer.Count > 0)
            return Ambiguous(printedName, $"could be short for {string.Join(" or ", longer)}");
        return AgencyName.StatesRegion(name)
            ? AgencyMatch.Of(Add(ProvisionalPrefix + name, printedName))
            : Ambiguous(printedName, "does not say in which region it is");
    }

    private static AgencyMatch Ambiguous(string printedName, string why) => AgencyMatch.Unknown(
        QuarantineReason.AgencyAmbiguous, $"'{printedName}' {why}: load it with --agency ID, or register the agency under this name.");

    private StoredAgency Add(string agencyId, string name)
    {
        var agency = new StoredAgency(_nextKey++, agencyId, name, Registered: false, Beginning, ValidTo: null);
        _added.Add(agency);
        Index(agency);
        return agency;
    }

    private void Index(StoredAgency agency)
    {
        if (!_byId.TryGetValue(agency.AgencyId, out var versions))
            _byId.Add(agency.AgencyId, versions = []);
        versions.Add(agency);
        var name = AgencyName.Normalise(agency.Name);
        if (!_idsByName.TryGetValue(name, out var ids))
            _idsByName.Add(name, ids = []);
        ids.Add(agency.AgencyId);
    }

    // The version on 31 December of the report year; before the first version its first, after a gap its last.
    private static StoredAgency InForce(List<StoredAgency> versions, int year)
    {
        var end = new DateOnly(year, 12, 31);
        return versions.Where(version => version.ValidFrom <= end).MaxBy(version => version.ValidFrom)
            ?? versions.MinBy(version => version.ValidFrom)!;
    }

    // Registered names that end with this one, found as neighbours in the sorted list of reversed names.
    private List<string> LongerNames(string name)
    {
        var reversed = Reverse(name);
        var found = Array.BinarySearch(_reversedNames, reversed, StringComparer.Ordinal);
        return
        [
            .. _reversedNames.Skip(found < 0 ? ~found : found).TakeWhile(other => other.StartsWith(reversed, StringComparison.Ordinal))
                .Take(5).Select(Reverse),
        ];
    }

    private static string Reverse(string text) => string.Concat(text.Reverse());
}
