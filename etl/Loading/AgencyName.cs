using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Loading;

/// <summary>Names of agencies as documents print them.</summary>
internal static partial class AgencyName
{
    /// <summary>
    /// The form under which names are compared: compatibility forms folded (full-width brackets and the like), no white space.
    /// </summary>
    public static string Normalise(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>
    /// Whether a normalised name says in which region the agency is. 洛浦街道办事处 or 教育局 exist in many places and do not; 沭阳县发展和改革局 and
    /// names of central organs do.
    /// </summary>
    public static bool StatesRegion(string normalised) =>
        Central().IsMatch(normalised) || (Region().IsMatch(normalised) && !Zone().IsMatch(normalised));

    // A region's own name has at least two characters before 市 or 区 (海淀区), one before 县 (沛县), 旗 or 州.
    [GeneratedRegex("^.{2,12}?(省|市|自治区|特别行政区|地区|林区|特区|区|盟)|^.{1,12}?(县|自治县|旗|州)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Region();

    // 经济技术开发区 and its like stand in hundreds of cities.
    [GeneratedRegex("^(国家|省级)?(经济|技术|高新|工业|产业|综合|保税|出口|旅游|自由|农业|生态|循环|临港|空港|化工|现代)+[^省市县]{0,8}区",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Zone();

    [GeneratedRegex("^(国家|国务院|中国|中华|最高|全国)|^.{2,8}部$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Central();
}
