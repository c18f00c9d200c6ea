using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Whether the name in a title is the agency's. Columns carry reports of the government above, of its office and of neighbours; titles
/// use short names
/// (上海市科委), leave out the city, or add it. 市人民政府 and 市人民政府办公室 are two agencies.
/// </summary>
internal sealed partial class IssuerMatch
{
    private readonly List<string> _names;
    private readonly List<string> _regionsAbove;
    private readonly string? _ownRegion;

    /// <summary>Prepares the names of an agency.</summary>
    public IssuerMatch(AgencySource source)
    {
        _names = [.. source.FormerNames.Prepend(source.Agency.Name).Select(Canonical)];
        var path = RegionCatalog.Instance.Path(source.Agency.RegionCode);
        _regionsAbove = [.. path.SkipLast(1).Select(region => region.Name)];
        _ownRegion = path.Count > 0 ? Stem(path[^1].Name) : null;
    }

    /// <summary>Whether a report under this name may be the agency's. No name, or what is no name of an organ, may be.</summary>
    public bool MayBe(string issuer)
    {
        if (issuer.Length == 0)
            return true;
        if (Collection().IsMatch(issuer))
            return false;
        var name = Canonical(issuer);
        if (!Organ().IsMatch(name))
            return true;
        return !NamesRegionAboveOnly(name) && _names.Any(own => SameHead(own, name) && (IsShortFor(name, own) || IsShortFor(own, name)));
    }

    // 淮安市教育局 in the column of 淮安市洪泽区教育局: the city's, though every character of it stands in the district's name in the same order.
    private bool NamesRegionAboveOnly(string name) =>
        _ownRegion is not null
        && _names[0].Contains(_ownRegion, StringComparison.Ordinal)
        && _regionsAbove.Any(above => name.Contains(Stem(above), StringComparison.Ordinal))
        && !name.Contains(_ownRegion, StringComparison.Ordinal);

    private static bool SameHead(string a, string b) => a[^1] == b[^1];

    private static bool IsShortFor(string shorter, string name)
    {
        var at = 0;
        foreach (var c in name)
        {
            if (at < shorter.Length && c == shorter[at])
                at++;
        }

        return at == shorter.Length;
    }

    private static string Canonical(string name)
    {
        var text = Particles().Replace(name, "").Replace("人民政府", "政府", StringComparison.Ordinal)
            .Replace("街道办事处", "街道", StringComparison.Ordinal)
            .Replace("委员会", "委", StringComparison.Ordinal).Replace("管理委", "管委", StringComparison.Ordinal)
            .Replace("办公厅", "办", StringComparison.Ordinal).Replace("办公室", "办", StringComparison.Ordinal)
            .Replace("街道办", "街道", StringComparison.Ordinal);
        return text.Length > 2 && text.EndsWith("政府", StringComparison.Ordinal) ? text[..^2] : text;
    }

    private static string Stem(string region) => region.Length > 2 ? region[..^1] : region;

    [GeneratedRegex("各|部门|直属|企事业|汇总|汇编|乡镇街道|镇街|县区|区县", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Collection();

    [GeneratedRegex("[省市县区旗州盟乡镇道局委厅办部署院会处室站所队行府社]$|中心$|大队$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Organ();

    [GeneratedRegex(@"[（(][^）)]*[）)]|\s", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Particles();
}
