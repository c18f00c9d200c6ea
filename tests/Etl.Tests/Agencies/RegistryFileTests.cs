using System.Text;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Tests.Agencies;

public class RegistryFileTests
{
    private const string Header =
        "id,name,region_code,level,kind,list_urls,style,allowed_hosts,confirmed_hosts,active_from,active_to,former_names,merged_into\n";

    private const string Good = "320800-government,淮安市人民政府,320800,prefecture,government,https://www.huaian.gov.cn/nb/,auto,,,2008,,,\n";

    [Fact]
    public void A_good_line_becomes_an_entry()
    {
        var entry = Read(Good).Entries.ShouldHaveSingleItem();

        entry.Line.ShouldBe(2);
        entry.Source.Agency.ShouldBe(new Agency("320800-government", "淮安市人民政府", "320800", AgencyLevel.Prefecture, AgencyKind.Government));
        entry.Source.ListUrls.ShouldBe([new Uri("https://www.huaian.gov.cn/nb/")]);
        entry.Source.AllowedHosts.ShouldBe(["www.huaian.gov.cn"]);
        entry.Source.ActiveFrom.ShouldBe(2008);
        entry.Source.ActiveTo.ShouldBeNull();
    }

    [Theory]
    [InlineData("x,甲市乙局,320800,prefecture,department,,,,,,,,", "id")]
    [InlineData("甲市,甲市乙局,320800,prefecture,department,,,,,,,,", "id")]
    [InlineData("a-1,甲,320800,prefecture,department,,,,,,,,", "name")]
    [InlineData("a-1,甲市乙局,329900,prefecture,department,,,,,,,,", "region_code")]
    [InlineData("a-1,甲市乙局,320800001,prefecture,department,,,,,,,,", "region_code")]
    [InlineData("a-1,甲市乙局,320800,city,department,,,,,,,,", "level")]
    [InlineData("a-1,甲市乙局,320800,county,department,,,,,,,,", "level")]
    [InlineData("a-1,甲市乙局,320800,prefecture,bureau,,,,,,,,", "kind")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,ftp://www.a.gov.cn/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,www.a.gov.cn/nb,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.a.gov.cn@evil.com/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.a.gov.cn.evil.com/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.agov.cn/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.a-gov.cn/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.а.gov.cn/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www。a。gov。cn/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://xn--80ak6aa92e.gov.cn/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://127.0.0.1/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://2130706433/,,,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.b.gov.cn/,,www.a.gov.cn,,,,,", "list_urls")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.a.gov.cn/,,gov.cn,,,,,", "allowed_hosts")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.a.gov.cn/,,www.a.gov.cn www.a.com,,,,,", "allowed_hosts")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,http://www.a.gov.cn/,fancy,,,,,,", "style")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,,,,,1999,,,", "active_from")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,,,,,2020,2019,,", "active_to")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,,,,,,,旧名,", "former_names")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,,,,,,,旧名局@2019-02-30,", "former_names")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,,,,,,,甲市乙局@2019-02-28,", "former_names")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,,,,,,2019,,b-2", "merged_into")]
    [InlineData("a-1,甲市乙局,320800,prefecture,department,,,,,,,,320800-government", "active_to")]
    [InlineData("320800-GOVERNMENT,甲市乙局,320800,prefecture,department,,,,,,,,", "id")]
    [InlineData("a-1,淮安市人民政府,320800,prefecture,department,,,,,,,,", "name")]
    public void A_bad_line_is_refused_by_line_and_column(string line, string column)
    {
        var errors = Read(Good + line + "\n").Errors;

        errors.ShouldHaveSingleItem();
        errors[0].Line.ShouldBe(3);
        errors[0].Column.ShouldBe(column);
    }

    [Fact]
    public void All_errors_are_reported_at_once()
    {
        var reading = Read(Good + "x,甲,329900,city,bureau,nowhere,fancy,,,1999,,,\n" + Good);

        reading.Errors.Select(error => (error.Line, error.Column)).ShouldBe(
            [(3, "id"), (3, "name"), (3, "level"), (3, "kind"), (3, "region_code"), (3, "list_urls"), (3, "active_from"), (3, "style"),
                (4, "id"), (4, "name")],
            ignoreOrder: true);
    }

    [Fact]
    public void Lines_are_counted_through_quoted_line_breaks_and_empty_lines()
    {
        var reading = Read("a-1,\"甲市\n乙局\",320800,prefecture,department,,,,,,,,\n\n\nb-2,甲,320800,prefecture,department,,,,,,,,\n");

        reading.Errors.Select(error => error.Line).ShouldBe([2, 6]);
    }

    [Fact]
    public void A_host_outside_government_is_allowed_on_the_operators_word()
    {
        Read("a-1,甲市乙局,320800,prefecture,department,http://122.137.242.24:8080/nb/,,,122.137.242.24,,,,\n").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_saved_by_a_Chinese_spreadsheet_program_is_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Header + Good);

        RegistryFile.Read(bytes, RegionCatalog.Instance).Entries.ShouldHaveSingleItem().Source.Agency.Name.ShouldBe("淮安市人民政府");
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("id,name\n", "The header lacks this column")]
    [InlineData("id,name,region_code,level,kind,list_urls,colour\n", "There is no such column")]
    [InlineData("id,name,region_code,level,kind,list_urls\na,\"b\n", "not closed")]
    [InlineData("id,name,region_code,level,kind,list_urls\na,b\n", "2 fields where the header has 6")]
    public void A_file_that_is_no_registry_is_refused_with_the_reason(string text, string reason)
    {
        RegistryFile.Read(text, RegionCatalog.Instance).Errors.ShouldContain(error => error.Message.Contains(reason));
    }

    private static RegistryReading Read(string lines) => RegistryFile.Read(Header + lines, RegionCatalog.Instance);
}
