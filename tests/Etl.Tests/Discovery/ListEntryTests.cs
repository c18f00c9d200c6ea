using System.Text;
using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Tests.Discovery;

/// <summary>Entries of lists as agencies print them.</summary>
public class ListEntryTests
{
    private const string Url = "http://www.a.gov.cn/zfxxgknb/";

    [Theory]
    [InlineData("<a href=t1.html title='淮安市教育局2023年政府信息公开工作年度报告'>淮安市教育局2023年...</a>")]
    [InlineData("<a href=t1.html>淮安市教育局\n   2023年政府信息公开\n工作年度报告</a>")]
    [InlineData("<a href=t1.html>淮安市教育局２０２３年政府信息公开工作年度报告</a>")]
    [InlineData("<a href=t1.html title='淮安市教育局2023年政府信息公开工作年度报告'><span>淮安市教育局2023年政府信息公开工作年度报告</span><span>2024-01-29</span></a>")]
    [InlineData("<a href=t1.html><span>淮安市教育局2023年政府信息公开工作年度报告</span><span>2024-01-29</span></a>")]
    [InlineData("<a href=t1.html title='点击查看'>淮安市教育局2023年政府信息公开工作年度报告</a>")]
    [InlineData("<a href='t1.html#top'>2023年度报告</a>")]
    public void A_report_is_found_with_its_year(string html)
    {
        Discovered.Reports(Discovered.List("淮安市教育局", Url, html)).ShouldBe([(2023, "/zfxxgknb/t1.html")]);
    }

    [Fact]
    public void The_date_is_read_beside_the_link_and_inside_it()
    {
        var result = Discovered.List("淮安市教育局", Url,
            "<ul><li><a href=a.html>2023年政府信息公开年报</a><span>2024-01-29</span></li>"
            + "<li><a href=b.html><em>2022年政府信息公开年报</em><i>2023-01-30</i></a></li></ul>");

        result.Links.Select(link => link.PublishedOn).ShouldBe([new DateOnly(2024, 1, 29), new DateOnly(2023, 1, 30)]);
        result.Links[1].Title.ShouldBe("2022年政府信息公开年报");
    }

    [Fact]
    public void Twins_for_phones_are_left_out_and_a_lone_one_is_kept()
    {
        var result = Discovered.List("淮安市教育局", Url,
            "<a href=t1_wap.html>2023年政府信息公开年报</a><a href=t1.html>2023年政府信息公开年报</a><a href=t2_wap.html>2022年政府信息公开年报</a>");

        Discovered.Reports(result).ShouldBe([(2023, "/zfxxgknb/t1.html"), (2022, "/zfxxgknb/t2_wap.html")]);
    }

    [Fact]
    public void The_picture_version_gives_way_to_the_text_and_stays_where_there_is_none()
    {
        var result = Discovered.List("淮安市教育局", Url,
            "<a href=p3.html>2023年政府信息公开年报（图片版）</a><a href=t3.html>2023年政府信息公开年报</a><a href=p2.html>2022年政府信息公开年报（图片版）</a>");

        Discovered.Reports(result).ShouldBe([(2023, "/zfxxgknb/t3.html"), (2022, "/zfxxgknb/p2.html")]);
    }

    [Fact]
    public void A_document_in_the_list_is_an_attachment()
    {
        var link = Discovered.List("淮安市教育局", Url, "<a href=/attachment/0/1/2.PDF>2023年政府信息公开年报</a>").Links.ShouldHaveSingleItem();

        link.Role.ShouldBe(CaptureRole.Attachment);
        link.Year.ShouldBe(2023);
    }

    [Fact]
    public void A_page_in_GBK_that_declares_nothing_is_read()
    {
        var body = CodePagesEncodingProvider.Instance.GetEncoding("GBK")!.GetBytes("<a href=t1.html>淮安市教育局2023年政府信息公开工作年度报告</a>");

        Discovered.Reports(Discovered.In(Discovered.Source("淮安市教育局"), Url, body)).ShouldBe([(2023, "/zfxxgknb/t1.html")]);
    }

    [Fact]
    public void Links_of_a_page_are_bounded()
    {
        var html = string.Concat(Enumerable.Range(0, 6000).Select(n => $"<a href=t{n}.html>2023年政府信息公开年报</a>"));

        Discovered.List("淮安市教育局", Url, html).Links.Count.ShouldBe(500);
    }

    [Fact]
    public void A_start_page_without_reports_leads_to_the_column_of_reports()
    {
        var result = Discovered.List("淮安市教育局", "http://www.a.gov.cn/", "<a href=/xxgk/nb/>政府信息公开年报</a><a href=/xxgk/zn/>政府信息公开指南</a>");

        Discovered.Lists(result).ShouldBe(["/xxgk/nb/"]);
    }

    [Fact]
    public void A_folder_that_is_the_report_itself_is_a_report()
    {
        var result = Discovered.List("淮安市教育局", Url + "2023n/", "<h1>年度报告</h1><table><tr><td>一、本年新收政府信息公开申请数量</td></tr></table>");

        Discovered.Reports(result).ShouldBe([(2023, "/zfxxgknb/2023n/")]);
    }
}
