using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>Writes the prose of a sample report, with the counts that its tables state.</summary>
internal static class Narrative
{
    /// <summary>The report with the prose of chapters 一, 五 and 六.</summary>
    public static ReportFigures Add(ReportFigures report) => report with
    {
        Overview =
        [
            $"本报告由{report.AgencyName}根据《中华人民共和国政府信息公开条例》编制，"
                + $"所列数据的统计期限自{report.Year}年1月1日起至{report.Year}年12月31日止。",
            $"{report.Year}年，{report.AgencyName}认真履行公开职责，工作平稳有序。",
            "（一）主动公开。通过门户网站及时公布机构职能、办事指南和政策文件。",
            .. Requests(report),
            .. Challenges(report),
        ],
        Problems =
        [
            "存在的主要问题：一是部分信息更新不够及时；二是政策解读的形式比较单一。",
            "改进情况：加强业务培训，完善审核流程，丰富解读方式。",
        ],
        OtherMatters = ["本年度未收取信息处理费，没有其他需要报告的事项。"],
    };

    private static IEnumerable<string> Requests(ReportFigures report)
    {
        if (report.Table(FormTable.Requests) is not { } table)
            yield break;
        var received = table.Value("received", "total");
        var carriedIn = table.Value("carried_in", "total");
        var processed = table.Value("processed", "total");
        var carriedOut = table.Value("carried_out", "total");
        if (received is null || carriedIn is null || processed is null || carriedOut is null)
            yield break;
        yield return $"（二）依申请公开。全年共收到政府信息公开申请{received}件，上年结转{carriedIn}件，"
            + $"办结{processed}件，结转下年度继续办理{carriedOut}件。";
    }

    private static IEnumerable<string> Challenges(ReportFigures report)
    {
        if (report.Table(FormTable.Challenges)?.Value("reconsideration", "total") is { } reconsideration)
            yield return $"（三）监督保障。因政府信息公开工作引起行政复议{reconsideration}件。";
    }
}
