using Warehouse.Reading.Documents;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Judging;

namespace Warehouse.Etl.Tests.Loading.Programs;

/// <summary>Damaged PDF files end in a refusal or in text; the reader never throws anything else.</summary>
public class PdfDamageTests
{
    [Fact]
    public void A_pdf_cut_anywhere_is_refused()
    {
        PdfPrograms.SkipWhenMissing();
        var whole = Sample("pdf strokes");
        var random = new Random(13);
        for (var i = 0; i < 50; i++)
        {
            var cut = random.Next(8, whole.Length - 10);

            Outcome(whole[..cut]).ShouldBe("DamagedFile", $"cut at {cut}");
        }
    }

    [Fact]
    public void A_pdf_with_flipped_bytes_is_read_or_refused_without_any_other_exception()
    {
        PdfPrograms.SkipWhenMissing();
        var whole = Sample("pdf bars");
        var random = new Random(14);
        for (var i = 0; i < 40; i++)
            Outcome(Damage(whole, random)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Garbage_behind_the_mark_of_a_pdf_is_refused()
    {
        PdfPrograms.SkipWhenMissing();
        var random = new Random(15);
        for (var i = 0; i < 20; i++)
        {
            var bytes = new byte[random.Next(20, 20_000)];
            random.NextBytes(bytes);
            "%PDF-1.7\n"u8.CopyTo(bytes);

            Outcome(bytes).ShouldBe("DamagedFile");
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        for (var i = random.Next(1, 4); i > 0; i--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Sample(string name) => SampleRenderers.Named(name).Render(new FigureGenerator(5).NextComplete(AgencySize.County));

    private static string Outcome(byte[] bytes)
    {
        try
        {
            return string.Join('\n', DocumentLines.Of(Parsers.Read(bytes, cancellationToken: TestContext.Current.CancellationToken)));
        }
        catch (DocumentRefusedException refused)
        {
            return refused.Reason.ToString();
        }
    }
}
