using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Tests.Discovery;

/// <summary>Further pages of lists, one layout a test.</summary>
public class ListStyleTests
{
    private const string Folder = "http://www.a.gov.cn/zfxxgk/nb/";

    [Theory]
    [InlineData(ListStyle.Auto, "", "<script>createPageHTML(4, 0, \"index\", \"html\");</script><a href=index_1.html>2</a>", "1,2,3")]
    [InlineData(ListStyle.Auto, "", "<script>createPageHTML(4, 0, \"index\", \"html\");</script><a href=index_2.html>下一页</a>", "2,3,4")]
    [InlineData(ListStyle.Auto, "", "<script>createPageHTML(2, 0, \"index\", \"html\");</script>", "1,2,3")]
    [InlineData(ListStyle.Auto, "index_2.html", "<script>createPageHTML(4, 1, \"index\", \"html\");</script>", "3,4")]
    [InlineData(ListStyle.Auto, "index_3.html", "<script>createPageHTML(4, 1, \"index\", \"html\");</script>", "4,5")]
    [InlineData(ListStyle.Auto, "", "<script>createPageHTML('pages', 3, 1, 'index', 'html');</script><a href=index_1.html>2</a>", "1,2")]
    [InlineData(ListStyle.IndexPages, "", "<script>createPageHTML(3, 0, \"index\", \"html\");</script>", "1,2")]
    [InlineData(ListStyle.IndexPagesFromTwo, "", "<script>createPageHTML(3, 0, \"index\", \"html\");</script>", "2,3")]
    [InlineData(ListStyle.IndexPagesFromThree, "", "<script>createPageHTML(3, 0, \"index\", \"html\");</script>", "3,4")]
    [InlineData(ListStyle.Auto, "", "<script>createPageHTML(1, 0, \"index\", \"html\");</script>", "")]
    [InlineData(ListStyle.SinglePage, "", "<script>createPageHTML(4, 0, \"index\", \"html\");</script>", "")]
    public void Index_pages_are_counted_from_the_number_of_the_second(ListStyle style, string page, string html, string numbers)
    {
        Lists(style, Folder + page, html).ShouldBe(numbers.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => $"/zfxxgk/nb/index_{n}.html"));
    }

    [Fact]
    public void A_script_that_claims_a_million_pages_leads_to_a_hundred()
    {
        Lists(ListStyle.IndexPages, Folder, "<script>createPageHTML(1000000, 0, \"index\", \"html\");</script>").Count()
            .ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public void Counter_pages_go_up_to_the_stated_number()
    {
        Lists(ListStyle.Auto, Folder + "1.html", "共 3 页").ShouldBe(["/zfxxgk/nb/2.html", "/zfxxgk/nb/3.html"]);
    }

    [Fact]
    public void A_column_that_is_named_by_a_number_is_no_page_of_that_number()
    {
        Lists(ListStyle.Auto, "http://rsj.a.gov.cn/list/xxgknb/auto/24.html", "共 3 页 <a href='24-2.html'>下一页</a>")
            .ShouldBe(["/list/xxgknb/auto/24-2.html"]);
    }

    [Theory]
    [InlineData("", "2,3")]
    [InlineData("&currpage=2", "3")]
    public void A_column_that_hanweb_answers_as_a_search_is_asked_for_by_page(string page, string numbers)
    {
        const string Search = "/module/xxgk/search.jsp?divid=div1324&i_id=24&area=113308";

        Lists(ListStyle.Auto, $"http://www.qz.gov.cn{Search}{page}", "共&nbsp;3&nbsp;页 <a href='javascript:void(0)'>下一页</a>")
            .ShouldBe(numbers.Split(',').Select(n => $"{Search}&currpage={n}"));
    }

    [Fact]
    public void A_list_whose_file_is_named_by_its_column_is_counted_like_index()
    {
        Lists(ListStyle.Auto, "http://www.csrc.gov.cn/csrc/c100028/common_zfxxgknb_2.shtml",
            "<script>createPageHTML('page_div',3, 2,'common_zfxxgknb','shtml',41);</script>").ShouldBe(["/csrc/c100028/common_zfxxgknb_3.shtml"]);
    }

    [Fact]
    public void Descending_pages_go_down_to_one()
    {
        Lists(ListStyle.Auto, "http://www.a.gov.cn/zfxxgknb.htm", "<a href=zfxxgknb/2.htm>下页</a><a href=zfxxgknb/1.htm>尾页</a>")
            .ShouldBe(["/zfxxgknb/2.htm", "/zfxxgknb/1.htm"]);
        Lists(ListStyle.Auto, "http://www.a.gov.cn/zfxxgknb/2.htm", "<a href=../zfxxgknb.htm>首页</a>").ShouldBe(["/zfxxgknb/1.htm"]);
    }

    [Fact]
    public void Query_pages_follow_the_parameter_that_the_page_links()
    {
        Lists(ListStyle.Auto, "http://hrss.a.gov.cn/InfoPublic.aspx?cid=1019&page=1&kw=",
            "<a href='InfoPublic.aspx?cid=1019&amp;page=2&amp;kw='>2</a> 共3页")
            .ShouldBe(["/InfoPublic.aspx?cid=1019&page=2&kw=", "/InfoPublic.aspx?cid=1019&page=3&kw="]);
    }

    [Fact]
    public void A_next_link_is_followed_and_a_dead_one_is_not()
    {
        Lists(ListStyle.Auto, Folder, "<a href='list_b.html'>下一页</a>").ShouldBe(["/zfxxgk/nb/list_b.html"]);
        Lists(ListStyle.Auto, Folder, "<a href='javascript:void(0)'>下一页</a><a href='#'>下一页</a><a href=''>下一页</a>").ShouldBeEmpty();
    }

    [Fact]
    public void Year_folders_are_list_pages()
    {
        Lists(ListStyle.Auto, Folder, "<a href=gknb2018/>2018年</a><a href=2019n/>2019年度报告</a><a href='2020/index.html'>2020年政府信息公开年报</a>")
            .ShouldBe(["/zfxxgk/nb/gknb2018/", "/zfxxgk/nb/2019n/", "/zfxxgk/nb/2020/index.html"]);
    }

    [Fact]
    public void Annual_report_pages_of_hanweb_are_the_reports_themselves()
    {
        var result = Discovered.List(
            "桐乡市公安局", "http://www.tx.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=1133",
            "<select name=fbtime><option value=2023>2023年<option value=2022>2022年</select>", region: "330483");

        Discovered.Reports(result).ShouldBe(
        [
            (2023, "/module/xxgk/xxgkAnnualReport.jsp?area=1133&fbtime=2023"),
                (2022, "/module/xxgk/xxgkAnnualReport.jsp?area=1133&fbtime=2022"),
        ]);
    }

    [Fact]
    public void Records_of_an_XML_envelope_are_entries_and_its_next_group_is_a_page()
    {
        var result = Discovered.List(
            "淮安市教育局", "http://www.a.gov.cn/module/web/jpage/dataproxy.jsp?startrecord=1&endrecord=2&perpage=2&columnid=7",
            "<datastore><nextgroup><![CDATA[<a href=\"/module/web/jpage/dataproxy.jsp?q=aGVsbG8%3D&amp;n=2\"></a>]]></nextgroup><recordset>"
            + "<record><![CDATA[<li><a href=\"/art/2024/1/29/art_7_1.html\" "
            + "title=\"淮安市教育局2023年政府信息公开工作年度报告\">淮安市教育局2023…</a></li>]]></record>"
            + "</recordset></datastore>");

        Discovered.Reports(result).ShouldBe([(2023, "/art/2024/1/29/art_7_1.html")]);
        Discovered.Lists(result).ShouldBe(["/module/web/jpage/dataproxy.jsp?q=aGVsbG8%3D&n=2"]);
    }

    [Fact]
    public void A_proxy_that_is_asked_by_record_numbers_is_asked_for_all_of_them()
    {
        Lists(ListStyle.Auto, "http://www.a.gov.cn/col/col7/index.html",
            "<script>$.jpage({proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:20,"
            + "totalRecord:25,params:{columnid:7,unitid:'9',webid:1}})</script>")
            .ShouldBe(
        [
            "/module/web/jpage/dataproxy.jsp?startrecord=1&endrecord=20&perpage=20&columnid=7&unitid=9&webid=1",
            "/module/web/jpage/dataproxy.jsp?startrecord=21&endrecord=25&perpage=20&columnid=7&unitid=9&webid=1",
        ]);
    }

    [Fact]
    public void The_column_of_reports_in_the_settings_of_gkmlpt_leads_to_the_list_API()
    {
        Lists(ListStyle.Auto, "http://www.a.gov.cn/jyj/gkmlpt/annualreport",
            "<script>window._CONFIG={SID:'752020',TREE:[{\"id\":10,\"name\":\"政策\"},"
            + "{\"id\":2629,\"name\":\"政府信息公开年报\",\"post_count\":9}]}</script>")
            .ShouldBe(["/jyj/gkmlpt/api/all/2629?page=1&sid=752020"]);
    }

    [Theory]
    [InlineData("{\"total\":250,\"offset\":0,\"articles\":[{\"url\":\"/a.html\",\"title\":\"x\"}],\"classify\":{\"post_count\":900}}", "2")]
    [InlineData("{\"total\":250,\"offset\":249,\"articles\":[{\"url\":\"/a.html\",\"title\":\"x\"}],\"classify\":{\"post_count\":900}}",
        "")]
    [InlineData("{\"total\":250,\"offset\":0,\"articles\":[],\"classify\":{\"post_count\":900}}", "")]
    [InlineData("{\"total\":250,\"offset\":0}", "")]
    [InlineData("[1,2]", "")]
    [InlineData("{\"total\":", "")]
    public void The_list_API_is_asked_on_only_while_articles_remain(string answer, string next)
    {
        Lists(ListStyle.Auto, "http://www.a.gov.cn/gkmlpt/api/all/7?page=1&sid=2", answer)
            .ShouldBe(next.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => $"/gkmlpt/api/all/7?page={n}&sid=2"));
    }

    [Fact]
    public void Tree_lists_are_paged_by_the_parameters_of_their_form()
    {
        Lists(ListStyle.Auto, "https://www.ms.gov.cn/xxgk/xxgk_list.jsp?urltype=tree.TreeTempUrl&wbtreeid=5069",
            "<input type=hidden name=\"a6t\" value=\"3\">").ShouldBe(
        [
            "/xxgk/xxgk_list.jsp?a6t=3&a6p=2&urltype=tree.TreeTempUrl&wbtreeid=5069",
                "/xxgk/xxgk_list.jsp?a6t=3&a6p=3&urltype=tree.TreeTempUrl&wbtreeid=5069",
        ]);
    }

    private static IEnumerable<string> Lists(ListStyle style, string url, string html) =>
        Discovered.Lists(Discovered.List("淮安市教育局", url, html, style));
}
