using Warehouse.SampleSites.Roster;

namespace Warehouse.SampleSites.Hosting;

/// <summary>Pages about the sample sites themselves, under the names localhost and 127.0.0.1 only: no sample site has them.</summary>
internal static class ControlPages
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1"];

    /// <summary>Adds them.</summary>
    public static void Map(WebApplication web, SiteDirectory sites, AccessLog log)
    {
        web.MapGet("/_log", () => log.Entries).RequireHost(Hosts);
        web.MapGet("/_registry", () => Results.Text(RegistryCsv.Write(sites.Agencies), "text/csv; charset=utf-8")).RequireHost(Hosts);
        web.MapGet("/_truth", () => sites.Truth.Select(truth =>
            new { truth.AgencyId, truth.Year, truth.State, truth.Reason, truth.PublishedOn, truth.Due }))
            .RequireHost(Hosts);
        web.MapGet("/_health", () => "ok").RequireHost(Hosts);
        web.MapPost("/_corrections", () => sites.Corrections = true).RequireHost(Hosts);
    }
}
