using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Tests.Discovery;

public class AttachmentTests
{
    private const string Url = "http://www.a.gov.cn/zfxxgknb/t1.html";

    [Theory]
    [InlineData("<a href='W0201.docx'>附件：2023年政府信息公开工作年度报告.docx</a>", "/zfxxgknb/W0201.docx")]
    [InlineData("<a href='/upload/a.PDF'>点击下载</a>", "/upload/a.PDF")]
    [InlineData("<a href='a.xls'>年报</a>", "/zfxxgknb/a.xls")]
    [InlineData("<a href='a.wps'>年报</a>", "/zfxxgknb/a.wps")]
    [InlineData("<iframe src='/pdfjs/viewer.html?file=%2Fupload%2Fa.pdf'></iframe>", "/upload/a.pdf")]
    [InlineData("<embed src='a.pdf'>", "/zfxxgknb/a.pdf")]
    [InlineData("<script>_CONFIG.DETAIL={\"content\":\"<a href=\\\"\\/attachment\\/1\\/a.pdf\\\">x<\\/a>\"}</script>",
        "/attachment/1/a.pdf")]
    public void The_document_behind_a_cover_page_is_found(string html, string path)
    {
        var link = Discovered.Report(Url, html, year: 2023, title: "2023年年报").Links.ShouldHaveSingleItem();

        link.Url.PathAndQuery.ShouldBe(path);
        link.Role.ShouldBe(CaptureRole.Attachment);
        link.Year.ShouldBe(2023);
    }

    [Theory]
    [InlineData("<a href='a.pdf'>2023年政府网站工作年度报表</a>")]
    [InlineData("<td>一、本年新收政府信息公开申请数量</td><a href='a.pdf'>2023年政府信息公开工作年度报告（图片版）.pdf</a>")]
    [InlineData("<a href='javascript:download(\"a.pdf\")'>下载</a>")]
    [InlineData("<p>没有附件</p>")]
    public void What_is_no_document_of_the_report_is_left_alone(string html)
    {
        Discovered.Report(Url, html).Links.ShouldBeEmpty();
    }
}
