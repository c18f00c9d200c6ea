using System.Text.Json;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>What faults mean for the crawl.</summary>
public static class FetchFaults
{
    /// <summary>The stored code, e.g. <c>header_timeout</c>.</summary>
    public static string Code(FetchFault fault) => JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.ToString());

    /// <summary>Whether asking once more may help and does no harm: the request has no effect on the server and the fault may be gone soon.</summary>
    public static bool MayPass(FetchFault fault) =>
        fault is FetchFault.UnknownHost or FetchFault.NoConnection or FetchFault.HeaderTimeout or FetchFault.IdleTimeout or FetchFault.Incomplete;

    /// <summary>Whether the fault says something of the host rather than of one URL.</summary>
    public static bool ConcernsHost(FetchFault fault) =>
        fault is FetchFault.UnknownHost or FetchFault.NoConnection or FetchFault.Tls or FetchFault.HeaderTimeout or FetchFault.ForbiddenAddress;
}
