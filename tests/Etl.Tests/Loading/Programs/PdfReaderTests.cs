using System.Text;
using Warehouse.Etl.Loading.Programs;
using Warehouse.Reading.Documents;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Pdf;

namespace Warehouse.Etl.Tests.Loading.Programs;

public class PdfReaderTests
{
    [Fact]
    public void Without_poppler_the_refusal_says_what_to_install()
    {
        var refusal = Should.Throw<DocumentRefusedException>(() => Parsers.Read(Sample(), searchPath: Path.GetTempPath()));

        refusal.Reason.ShouldBe(RefusalReason.ToolMissing);
        refusal.Message.ShouldContain("poppler-utils");
    }

    [Fact]
    public void A_scan_without_text_is_pictures_only()
    {
        PdfPrograms.SkipWhenMissing();
        var scan = new PdfFile();
        scan.AddPage();
        scan.Bar(100, 100, 300, 300);

        Refusal(scan.ToArray()).ShouldBe(RefusalReason.PicturesOnly);
    }

    [Fact]
    public void A_file_that_ends_early_is_damaged()
    {
        PdfPrograms.SkipWhenMissing();

        Refusal(Sample()[..^200]).ShouldBe(RefusalReason.DamagedFile);
    }

    [Fact]
    public void An_encrypted_file_is_damaged_and_the_message_says_encrypted()
    {
        PdfPrograms.SkipWhenMissing();
        var text = Encoding.ASCII.GetString(Sample());
        var encrypted = text.Replace("/Root 1 0 R", "/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 "
            + $"/O <{new string('1', 64)}> /U <{new string('2', 64)}> >>", StringComparison.Ordinal);

        var refusal = Should.Throw<DocumentRefusedException>(() => Parsers.Read(Encoding.ASCII.GetBytes(encrypted)));

        refusal.Reason.ShouldBe(RefusalReason.DamagedFile);
        refusal.Message.ShouldContain("encrypted");
    }

    [Fact]
    public void Ten_thousand_pages_are_refused()
    {
        PdfPrograms.SkipWhenMissing();
        var file = new PdfFile();
        for (var i = 0; i < 10_000; i++)
            file.AddPage();

        Refusal(file.ToArray()).ShouldBe(RefusalReason.LimitExceeded);
    }

    [Fact]
    public void A_page_tree_that_claims_ten_thousand_pages_ends_in_bounded_time()
    {
        PdfPrograms.SkipWhenMissing();
        var text = Encoding.ASCII.GetString(Sample());
        var count = text[text.IndexOf("/Count", StringComparison.Ordinal)..].Split(' ')[1];

        Refusal(Encoding.ASCII.GetBytes(text.Replace($"/Count {count}", "/Count 10000", StringComparison.Ordinal)))
            .ShouldBeOneOf(RefusalReason.LimitExceeded, RefusalReason.DamagedFile);
    }

    [Fact]
    public void A_program_that_takes_too_long_is_stopped()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The program without end is a script of the shell.");
            return;
        }

        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["pdftotext", "pdftocairo"])
        {
            File.WriteAllText(folder.File(name), "#!/bin/sh\nexec sleep 1000\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder.File(name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var limits = DocumentLimits.Default with { MaxTime = TimeSpan.FromMilliseconds(200) };

        // Nothing but being stopped ends these programs within the time of a test.
        var refusal = Should.Throw<DocumentRefusedException>(() => Parsers.Read(Sample(), folder.Path, limits));

        refusal.Reason.ShouldBe(RefusalReason.LimitExceeded);
        refusal.Message.ShouldStartWith("pdftotext did not finish within");
    }

    [Fact]
    public void Cancelling_stops_the_reading()
    {
        PdfPrograms.SkipWhenMissing();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => Parsers.Read(Sample(), cancellationToken: cancelled.Token));
    }

    [Fact]
    public void A_row_cut_by_the_end_of_a_page_is_one_row()
    {
        PdfPrograms.SkipWhenMissing();
        var file = new PdfFile();
        file.AddPage();
        CutRow(file, 700, "5.要求行政机关确认或重新出", "12");
        file.AddPage();
        CutRow(file, 80, "具已获取信息", "");

        var grid = Parsers.Read(file.ToArray()).Blocks.ShouldHaveSingleItem().ShouldBeOfType<GridBlock>();

        var row = grid.Rows.ShouldHaveSingleItem();
        row[0].Text.ShouldBe("5.要求行政机关确认或重新出\n具已获取信息");
        row[1].Text.ShouldBe("12");
        row.Page.ShouldBe(1);
    }

    private static void CutRow(PdfFile file, double top, string label, string figure)
    {
        foreach (var x in new[] { 80, 300, 360, 420 })
            file.Line(x, top, x, top + 20);
        foreach (var y in new[] { top, top + 20 })
            file.Line(80, y, 420, y);
        file.Text(85, top + 14, 10, label);
        if (figure.Length > 0)
            file.Text(320, top + 14, 10, figure);
    }

    private static byte[] Sample() => new PdfRenderer(PdfStyle.All[0]).Render(new FigureGenerator(1).Next());

    private static RefusalReason Refusal(byte[] bytes) => Should.Throw<DocumentRefusedException>(() => Parsers.Read(bytes)).Reason;
}
