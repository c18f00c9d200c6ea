using System.Globalization;
using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>
/// hanweb <c>xxgkAnnualReport.jsp?area=UNIT&amp;fbtime=YEAR</c>: there is no list, each unit and year has one page that is the report.
/// The page offers
/// the years in a selection or as links.
/// </summary>
internal sealed partial class HanwebAnnualReportStyle : IListStyle
{
    private const string Page = "xxgkAnnualReport.jsp";

    /// <inheritdoc/>
    public ListStyle Style => ListStyle.HanwebAnnualReport;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        if (!page.Url.AbsolutePath.EndsWith(Page, StringComparison.OrdinalIgnoreCase))
            return null;
        var years = page.Document.QuerySelectorAll("option").Select(option =>
            TitleText.Clean(option.GetAttribute("value") ?? option.TextContent))
            .Concat(page.Anchors.Where(anchor => anchor.Url.AbsolutePath == page.Url.AbsolutePath).Select(anchor => anchor.Url.Query))
            .Concat([page.Url.Query])
            .Select(text => Year().Match(text)).Where(match => match.Success)
            .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct().OrderDescending();
        var title = page.Source.Agency.Name;
        return new StyleFindings([.. years.Select(year => new ListAnchor(Of(page.Url, year), $"{title}{year}年政府信息公开工作年度报告", null))], []);
    }

    private static Uri Of(Uri url, int year)
    {
        var kept = YearParameter().Replace(url.Query.TrimStart('?'), "").Trim('&');
        return new UriBuilder(url) { Query = $"?{kept}&fbtime={year}" }.Uri;
    }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Year();

    [GeneratedRegex("(?:^|&)(?:fbtime|artId|showType)=[^&]*", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex YearParameter();
}
