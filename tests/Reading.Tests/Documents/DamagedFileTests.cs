using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Office;
using Warehouse.SampleReports;

namespace Warehouse.Reading.Tests.Documents;

/// <summary>
/// Damaged files end in a refusal or in the same text; a reader never throws anything else, and never gives back other figures silently.
/// </summary>
public class DamagedFileTests
{
    public static TheoryData<string> Office => ["docx plain", "xlsx one-sheet", "xlsx sheet-per-table"];

    [Theory, MemberData(nameof(Office))]
    public void An_office_file_cut_anywhere_is_refused(string name)
    {
        var whole = Sample(name);
        var random = new Random(11);
        for (var i = 0; i < 50; i++)
        {
            var cut = random.Next(1, whole.Length);

            Outcome(name, whole[..cut]).ShouldBe("DamagedFile", $"cut at {cut}");
        }
    }

    [Theory, MemberData(nameof(Office))]
    public void An_office_file_with_flipped_bytes_is_refused_or_reads_the_same(string name)
    {
        var whole = Sample(name);
        var original = Outcome(name, whole);
        var random = new Random(12);
        for (var i = 0; i < 300; i++)
        {
            var outcome = Outcome(name, Damage(whole, random));

            outcome.ShouldBeOneOf(original, "DamagedFile", "LimitExceeded");
        }
    }

    [Theory]
    [InlineData("docx plain", "PK\x03\x04")]
    [InlineData("xlsx one-sheet", "PK\x03\x04")]
    public void Garbage_behind_a_magic_number_is_refused(string name, string magic)
    {
        var random = new Random(15);
        for (var i = 0; i < 20; i++)
        {
            var bytes = new byte[random.Next(20, 20_000)];
            random.NextBytes(bytes);
            System.Text.Encoding.Latin1.GetBytes(magic).CopyTo(bytes, 0);

            Outcome(name, bytes).ShouldBe("DamagedFile");
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        for (var i = random.Next(1, 4); i > 0; i--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Sample(string name) =>
        SampleRenderers.Named(name).Render(new FigureGenerator(5).NextComplete(AgencySize.County));

    private static string Outcome(string name, byte[] bytes)
    {
        IDocumentReader reader = name.StartsWith("docx", StringComparison.Ordinal) ? new WordReader() : new ExcelReader();
        try
        {
            var content = reader.Read(new DocumentSource(bytes, null), DocumentLimits.Default, TestContext.Current.CancellationToken);
            return string.Join('\n', DocumentLines.Of(content));
        }
        catch (DocumentRefusedException refused)
        {
            return refused.Reason.ToString();
        }
    }
}
