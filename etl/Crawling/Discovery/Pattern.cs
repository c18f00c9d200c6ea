using System.Text.RegularExpressions;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>How the patterns of this stage match: never by culture, and never for long, for they read what strangers wrote.</summary>
internal static class Pattern
{
    /// <summary>Letters as written.</summary>
    public const RegexOptions Exact = RegexOptions.CultureInvariant;

    /// <summary>Upper and lower case alike.</summary>
    public const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>A dot stands for line breaks too.</summary>
    public const RegexOptions AcrossLines = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    /// <summary>Milliseconds that one pattern may take on one page.</summary>
    public const int Timeout = 2000;
}
