using Warehouse.Reading.Form;

namespace Warehouse.SampleReports.Printing;

/// <summary>Lays a sample report out in the chapters and tables of the form.</summary>
public static class ReportPrinter
{
    /// <summary>The report on paper.</summary>
    public static PrintedReport Print(ReportFigures report, PrintStyle? style = null)
    {
        style ??= new PrintStyle();
        return new PrintedReport(report.Title,
        [
            new PrintedBlock.Heading("一、总体情况"),
            .. Paragraphs(report.Overview),
            new PrintedBlock.Heading("二、主动公开政府信息情况"),
            .. Table(report, FormTable.Disclosure, DisclosurePrinter.Print, style),
            new PrintedBlock.Heading("三、收到和处理政府信息公开申请情况"),
            .. Table(report, FormTable.Requests, RequestsPrinter.Print, style),
            new PrintedBlock.Heading("四、政府信息公开行政复议、行政诉讼情况"),
            .. Table(report, FormTable.Challenges, ChallengesPrinter.Print, style),
            new PrintedBlock.Heading("五、存在的主要问题及改进情况"),
            .. Paragraphs(report.Problems),
            new PrintedBlock.Heading("六、其他需要报告的事项"),
            .. Paragraphs(report.OtherMatters),
        ]);
    }

    private static IEnumerable<PrintedBlock> Paragraphs(IEnumerable<string> texts) =>
        texts.Select(text => new PrintedBlock.Paragraph(text));

    private static IEnumerable<PrintedBlock> Table(
        ReportFigures report, FormTable table, Func<TableFigures, PrintStyle, PrintedTable> print, PrintStyle style) =>
        report.Table(table) is { } figures ? [new PrintedBlock.Table(print(figures, style))] : [];
}
