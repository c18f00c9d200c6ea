namespace Warehouse.Etl.Agencies;

/// <summary>
/// The columns of a registry file, as an operator writes them. README of the registry: one line an agency, the first line names the
/// columns.
/// </summary>
internal static class RegistryColumns
{
    /// <summary>Stable identity.</summary>
    public const string Id = "id";

    /// <summary>Full name in force.</summary>
    public const string Name = "name";

    /// <summary>GB/T 2260 code.</summary>
    public const string Region = "region_code";

    /// <summary>Level code.</summary>
    public const string Level = "level";

    /// <summary>Kind code.</summary>
    public const string Kind = "kind";

    /// <summary>List pages, separated by blanks.</summary>
    public const string ListUrls = "list_urls";

    /// <summary>Style code; empty means auto.</summary>
    public const string Style = "style";

    /// <summary>Hosts that may speak for the agency, separated by blanks; empty means the hosts of the list pages.</summary>
    public const string AllowedHosts = "allowed_hosts";

    /// <summary>Hosts outside gov.cn that the operator vouches for, separated by blanks.</summary>
    public const string ConfirmedHosts = "confirmed_hosts";

    /// <summary>First report year.</summary>
    public const string ActiveFrom = "active_from";

    /// <summary>Last report year.</summary>
    public const string ActiveTo = "active_to";

    /// <summary>Earlier names as <c>name@last day</c>, separated by semicolons.</summary>
    public const string FormerNames = "former_names";

    /// <summary>Id of the agency that took over.</summary>
    public const string MergedInto = "merged_into";

    /// <summary>Columns that every file has.</summary>
    public static IReadOnlyList<string> Required { get; } = [Id, Name, Region, Level, Kind, ListUrls];

    /// <summary>Columns that a file may have.</summary>
    public static IReadOnlyList<string> Optional { get; } =
        [Style, AllowedHosts, ConfirmedHosts, ActiveFrom, ActiveTo, FormerNames, MergedInto];

    /// <summary>All columns there are.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Required, .. Optional];
}
