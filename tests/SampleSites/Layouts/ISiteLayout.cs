using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>One way in which agencies lay out a list of reports over pages and URLs.</summary>
public interface ISiteLayout
{
    /// <summary>Path and query of the list.</summary>
    string ListPath { get; }

    /// <summary>Path and query of the page of an entry.</summary>
    string DetailPath(ListEntry entry);

    /// <summary>Adds the list pages.</summary>
    void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries);
}
