using Warehouse.Etl.Agencies;
using Warehouse.SampleReports;
using Warehouse.SampleSites.Layouts;

namespace Warehouse.SampleSites.Roster;

/// <summary>A made-up agency with a site of its own. The regions are real, the places in the names are not.</summary>
public sealed record SampleAgency
{
    /// <summary>The agency as the registry has it.</summary>
    public required Agency Agency { get; init; }

    /// <summary>Host name of its site.</summary>
    public required string Host { get; init; }

    /// <summary>How its list is laid out.</summary>
    public required ISiteLayout Layout { get; init; }

    /// <summary>The style that the registry names.</summary>
    public ListStyle Style { get; init; } = ListStyle.Auto;

    /// <summary>How its site treats a crawler.</summary>
    public SiteManner Manner { get; init; }

    /// <summary>How large its figures are.</summary>
    public AgencySize Size { get; init; } = AgencySize.Township;

    /// <summary>Name of the style of its pages (<see cref="SampleReports.Html.HtmlStyles"/>).</summary>
    public string PageStyle { get; init; } = "cms";

    /// <summary>What is out of the ordinary, by report year.</summary>
    public IReadOnlyDictionary<int, Incident> Incidents { get; init; } = new Dictionary<int, Incident>();

    /// <summary>Entries of its list that are no report of its own.</summary>
    public IReadOnlyList<string> Neighbours { get; init; } = [];

    /// <summary>A name that it bore before, and its last day.</summary>
    public FormerName? FormerName { get; init; }

    /// <summary>Absolute URL of its list.</summary>
    public string ListUrl => $"http://{Host}{Layout.ListPath}";
}
