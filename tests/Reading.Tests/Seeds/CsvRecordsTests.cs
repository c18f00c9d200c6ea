using Warehouse.Reading.Seeds;

namespace Warehouse.Reading.Tests.Seeds;

/// <summary>Examples of RFC 4180, section 2.</summary>
public class CsvRecordsTests
{
    [Fact]
    public void Lines_are_records_and_the_last_line_break_is_optional()
    {
        Parse("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n").ShouldBe(["aaa|bbb|ccc", "zzz|yyy|xxx"]);
        Parse("aaa,bbb,ccc\nzzz,yyy,xxx").ShouldBe(["aaa|bbb|ccc", "zzz|yyy|xxx"]);
    }

    [Fact]
    public void Quoted_fields_hold_commas_quotes_and_line_breaks() =>
        Parse("\"aaa\",\"b \r\nbb\",\"c,c\"\r\n\"a\"\"aa\",yyy,\"\"").ShouldBe(["aaa|b \r\nbb|c,c", "a\"aa|yyy|"]);

    [Fact]
    public void Empty_fields_are_kept_and_empty_lines_are_not() => Parse("a,,\n\n,,c\n").ShouldBe(["a||", "||c"]);

    [Fact]
    public void A_quote_that_is_not_closed_is_refused() => Should.Throw<FormatException>(() => CsvRecords.Parse("a,\"b"));

    private static IEnumerable<string> Parse(string text) => CsvRecords.Parse(text).Select(record => string.Join('|', record));
}
