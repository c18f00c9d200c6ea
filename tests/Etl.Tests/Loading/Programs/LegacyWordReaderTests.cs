using Warehouse.Reading.Documents;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Judging;

namespace Warehouse.Etl.Tests.Loading.Programs;

public class LegacyWordReaderTests
{
    [Fact]
    public void Without_LibreOffice_the_refusal_says_what_to_install()
    {
        var refusal = Should.Throw<DocumentRefusedException>(() => Parsers.Read([.. @"{\rtf1}"u8], searchPath: Path.GetTempPath()));

        refusal.Reason.ShouldBe(RefusalReason.ToolMissing);
        refusal.Message.ShouldContain("LibreOffice");
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("rtf")]
    public void Old_word_files_give_back_every_cell(string extension)
    {
        var report = new FigureGenerator(3).NextComplete(AgencySize.City);
        var old = LibreOffice.Convert(SampleRenderers.Named("docx plain").Render(report), extension);

        var result = Parsers.Default.Parse(old, "application/msword", TestContext.Current.CancellationToken);

        ReportDifferences.Of(report, result).ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_old_word_file_is_refused()
    {
        LibreOffice.SkipWhenMissing();
        var bytes = new byte[5000];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        System.Text.Encoding.Unicode.GetBytes("WordDocument").CopyTo(bytes, 1024);

        Should.Throw<DocumentRefusedException>(() => Parsers.Read(bytes)).Reason.ShouldBe(RefusalReason.DamagedFile);
    }
}
