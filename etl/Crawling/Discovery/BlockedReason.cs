namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Why a page cannot be read: the site's will, which the crawl never works around, or the crawl's own bounds. Stored in snake_case.
/// </summary>
public enum BlockedReason
{
    /// <summary>Only a browser can render the page (<c>needs_browser</c>).</summary>
    NeedsBrowser,

    /// <summary>A challenge that sorts browsers from programs: HTTP 521 with a script, a captcha (<c>challenge</c>).</summary>
    Challenge,

    /// <summary>A login or a form to be filled in (<c>login</c>).</summary>
    Login,

    /// <summary>A list larger, deeper or more tangled than is taken apart (<c>too_large</c>): what it lists is not known.</summary>
    TooLarge,
}
