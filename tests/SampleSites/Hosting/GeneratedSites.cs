using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;
using Warehouse.SampleReports;
using Warehouse.SampleSites.Layouts;
using Warehouse.SampleSites.Roster;

namespace Warehouse.SampleSites.Hosting;

/// <summary>Any number of agencies for load, each on a host of its own, with pages made when they are asked for.</summary>
public sealed partial class GeneratedSites
{
    private const string Placeholder = "青岚市第零局";

    private const int Templates = 17;

    private const string Column = "/zfxxgk/zfxxgknb/";

    private readonly SampleSitesOptions _options;
    private readonly string[] _templates;

    /// <summary>Prepares the pages from which all others are made.</summary>
    public GeneratedSites(SampleSitesOptions options)
    {
        _options = options;
        _templates = options.GeneratedAgencies == 0
            ? []
            : [.. new FigureSeries(1).Next(Placeholder, AgencySize.County, FirstYear, Templates)
            .Select(report => Fill(SampleRenderers.PlainHtml.Render(report)))];
    }

    /// <summary>Report year of the last entry of every list.</summary>
    public static int FirstYear => 2008;

    /// <summary>The generated agencies as the registry has them.</summary>
    public IEnumerable<SampleAgency> Agencies => Enumerable.Range(0, _options.GeneratedAgencies).Select(number => new SampleAgency
    {
        Agency = new Agency($"320800-load-{number:00000}", Name(number), "320800", AgencyLevel.Prefecture, AgencyKind.Department),
        Host = Host(number), Layout = new IndexPagesLayout(1, "html", ListMarkups.Plain), Style = ListStyle.SinglePage,
    });

    /// <summary>Whether a host is of the kind that is made for load.</summary>
    public static bool Has(string host) => HostNumber().IsMatch(host);

    /// <summary>The page of a host; null when it is none of these hosts or has no such page.</summary>
    public SitePage? Find(string host, string path)
    {
        var match = HostNumber().Match(host);
        if (!match.Success || int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var number
            && number >= _options.GeneratedAgencies)
            return null;
        if (path == Column)
            return new SitePage(List(number), "text/html; charset=utf-8");
        var report = Detail().Match(path);
        return report.Success && int.Parse(report.Groups[1].Value, CultureInfo.InvariantCulture) is var index
            && index < _options.GeneratedReports
            ? new SitePage(Page(number, index), "text/html; charset=utf-8")
            : null;
    }

    private byte[] List(int number)
    {
        var entries = Enumerable.Range(0, _options.GeneratedReports).Select(index =>
        {
            var year = FirstYear + (index % Templates);
            var entry = new ListEntry(index, $"{Name(number)}{year}年政府信息公开工作年度报告", new DateOnly(year + 1, 1, 20), year);
            return ListMarkups.Plain(entry, $"t{index}.html");
        });
        return ListHtml.Page(string.Concat(entries), "");
    }

    private byte[] Page(int number, int index) => Encoding.UTF8.GetBytes(
        _templates[index % Templates].Replace(Placeholder, Name(number), StringComparison.Ordinal) + $"<!-- {number}/{index} -->");

    private string Fill(byte[] page)
    {
        var text = Encoding.UTF8.GetString(page);
        return page.Length >= _options.GeneratedPageBytes ? text
            : text + $"<!--{new string('-', _options.GeneratedPageBytes - page.Length)}>";
    }

    private static string Host(int number) => $"www.sample-load-{number:00000}.gov.cn";

    private static string Name(int number) => $"青岚市第{number + 1}局";

    [GeneratedRegex(@"^www\.sample-load-(\d{5})\.gov\.cn$", RegexOptions.CultureInvariant)]
    private static partial Regex HostNumber();

    [GeneratedRegex(@"^/zfxxgk/zfxxgknb/t(\d{1,6})\.html$", RegexOptions.CultureInvariant)]
    private static partial Regex Detail();
}
