namespace Warehouse.SampleSites.Roster;

/// <summary>How the site of a sample agency treats a crawler.</summary>
public enum SiteManner
{
    /// <summary>It answers.</summary>
    Open,

    /// <summary>HTTP 521 with a script that sets a cookie, whatever is asked for.</summary>
    Challenge,

    /// <summary>robots.txt forbids everything.</summary>
    RobotsForbid,

    /// <summary>A login form in place of the list.</summary>
    Login,

    /// <summary>An empty shell that only a browser fills.</summary>
    Shell,

    /// <summary>Menus and footers as sent, and in place of the list a template that only a browser fills.</summary>
    UnfilledList,
}
