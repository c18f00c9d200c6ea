using System.IO.Compression;
using System.Text;
using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Tests.Archive;

public class ContentDecoderTests
{
    private const int Limit = 1_000_000;

    private static readonly byte[] Text = Encoding.UTF8.GetBytes("政府信息公开工作年度报告");

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData("br")]
    [InlineData("zlib")]
    [InlineData("deflate")]
    public void Each_coding_is_undone(string coding) =>
        ContentDecoder.Decode(Encode(Text, coding), coding == "zlib" ? "deflate" : coding, Limit).ToArray().ShouldBe(Text);

    [Fact]
    public void Two_codings_are_undone_from_the_outermost_inwards() =>
        ContentDecoder.Decode(Encode(Encode(Text, "br"), "gzip"), "br, gzip", Limit).ToArray().ShouldBe(Text);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void A_bomb_is_refused(string coding) => Fault(Encode(new byte[50_000_000], coding), coding).ShouldBe(ContentFault.TooLarge);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void A_body_that_ends_too_early_is_damaged(string coding) =>
        Fault(Encode(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 9999))), coding)[..^40], coding).ShouldBe(ContentFault.Damaged);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public void A_body_that_is_not_coded_as_stated_is_damaged(string coding) => Fault(Text, coding).ShouldBe(ContentFault.Damaged);

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip")]
    public void Other_and_piled_up_codings_are_unsupported(string coding) => Fault(Text, coding).ShouldBe(ContentFault.UnsupportedCoding);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("identity")]
    public void Without_a_coding_the_memory_is_the_same(string? coding) => ContentDecoder.Decode(Text, coding, Limit).Equals(Text).ShouldBeTrue();

    private static ContentFault Fault(byte[] body, string coding) =>
        Should.Throw<ContentDecodingException>(() => ContentDecoder.Decode(body, coding, Limit)).Fault;

    private static byte[] Encode(byte[] plain, string coding)
    {
        using var target = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "br" => new BrotliStream(target, CompressionLevel.Fastest),
            "zlib" => new ZLibStream(target, CompressionLevel.Fastest),
            "deflate" => new DeflateStream(target, CompressionLevel.Fastest),
            _ => new GZipStream(target, CompressionLevel.Fastest),
        })
            encoder.Write(plain);
        return target.ToArray();
    }
}
