namespace Warehouse.Etl.Crawling.Safety;

/// <summary>Whether a host may speak for an agency; stored by its snake_case code.</summary>
public enum HostVerdict
{
    /// <summary>One of the agency's allowed hosts, or under one of them (<c>allowed</c>).</summary>
    Allowed,

    /// <summary>A gov.cn parent of an allowed host, with or without www (<c>parent</c>).</summary>
    Parent,

    /// <summary>Made to look like a government's host: an expired, hijacked or typed-over name (<c>look_alike</c>). Nothing is fetched from it.</summary>
    LookAlike,

    /// <summary>Any other host (<c>foreign</c>). Nothing is fetched from it.</summary>
    Foreign,
}
