using Warehouse.Etl.Parsing;
using Warehouse.Etl.Parsing.Documents;
using Warehouse.Etl.Parsing.Documents.Legacy;
using Warehouse.Etl.Parsing.Documents.Office;
using Warehouse.Etl.Parsing.Documents.Programs;
using Warehouse.Etl.Tests.Parsing.Rendering;
using Warehouse.SampleReports;

namespace Warehouse.Etl.Tests.Parsing.Documents;

public class LegacyWordReaderTests
{
    [Fact]
    public void Without_LibreOffice_the_refusal_says_what_to_install()
    {
        var reader = new LegacyWordReader(new ProgramPath(Path.GetTempPath()), new WordReader());

        var refusal = Should.Throw<DocumentRefusedException>(() => reader.Read(
            new DocumentSource(new byte[100], null), DocumentLimits.Default, TestContext.Current.CancellationToken));

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
        var reader = new LegacyWordReader(new ProgramPath(), new WordReader());

        Should.Throw<DocumentRefusedException>(() => reader.Read(
            new DocumentSource(bytes, null), DocumentLimits.Default, TestContext.Current.CancellationToken))
                .Reason.ShouldBe(RefusalReason.DamagedFile);
    }
}
