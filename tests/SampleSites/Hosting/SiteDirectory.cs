using Warehouse.SampleSites.Layouts;
using Warehouse.SampleSites.Roster;

namespace Warehouse.SampleSites.Hosting;

/// <summary>All sites by host, before and after the corrections.</summary>
public sealed class SiteDirectory
{
    private readonly Lazy<Dictionary<string, SiteContent>> _before;
    private readonly Lazy<Dictionary<string, SiteContent>> _after;
    private readonly Lazy<IReadOnlyList<SampleTruth>> _truth;
    private readonly GeneratedSites _generated;
    private volatile bool _corrections;

    /// <summary>Prepares the sites; their pages are made when the first is asked for.</summary>
    public SiteDirectory(SampleSitesOptions options)
    {
        _generated = new GeneratedSites(options);
        _corrections = options.Corrections;
        var roster = options.Roster ? SampleRoster.All : [];
        Agencies = [.. roster, .. _generated.Agencies];
        _truth = new(() => [.. SampleWorld.Truth(roster)]);
        _before = new(() => roster.ToDictionary(agency => agency.Host, agency => SiteAssembler.Build(agency, before: null)));
        _after = new(() => roster.ToDictionary(agency => agency.Host, agency => SiteAssembler.Build(agency, _before.Value[agency.Host])));
    }

    /// <summary>All agencies served.</summary>
    public IReadOnlyList<SampleAgency> Agencies { get; }

    /// <summary>What a crawl of the roster must end with.</summary>
    public IReadOnlyList<SampleTruth> Truth => _truth.Value;

    /// <summary>Whether corrections are out.</summary>
    public bool Corrections
    {
        get => _corrections;
        set => _corrections = value;
    }

    /// <summary>The page of a host; null when there is none.</summary>
    public SitePage? Find(string host, string path) =>
        (_corrections ? _after : _before).Value.TryGetValue(host, out var site) ? site.Find(path) : _generated.Find(host, path);
}
