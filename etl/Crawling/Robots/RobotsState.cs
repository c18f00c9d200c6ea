namespace Warehouse.Etl.Crawling.Robots;

/// <summary>How a robots.txt was found (RFC 9309, section 2.3.1); stored in lower case.</summary>
public enum RobotsState
{
    /// <summary>It was read (<c>read</c>).</summary>
    Read,

    /// <summary>There is none, 4xx or too many redirects: everything is allowed (<c>absent</c>).</summary>
    Absent,

    /// <summary>It cannot be reached, 5xx or no connection: nothing is allowed (<c>unreachable</c>).</summary>
    Unreachable,
}
