using System.Text;

namespace Warehouse.SampleSites.Layouts;

/// <summary>The page around a list.</summary>
internal static class ListHtml
{
    /// <summary>Entries on one page.</summary>
    public const int PageSize = 3;

    /// <summary>A column page: menu with dead links, breadcrumbs, entries, pager.</summary>
    public static byte[] Page(string items, string pager, Encoding? encoding = null) => (encoding ?? Encoding.UTF8).GetBytes($$"""
        <html><head><title>政府信息公开年报</title><script>var site = "a < b";</script></head><body>
        <ul class="menu"><li><a href="/">首页</a></li><li><a href="javascript:getMainData('ndbg')">政府信息公开年度报告</a></li>
        <li><a href="#" title="政府信息公开指南">政府信息公开指南</a></li></ul>
        <div class="pos">您现在的位置：<a href="/">首页</a> &gt; <a href="./" class="CurrChnlCls">政府信息公开年报</a></div>
        <table><tbody><tr><td><ul class="list">
        {{items}}</ul></td></tr></tbody></table>
        <div class="page">{{pager}}</div></body></html>
        """);

    /// <summary>The entries, page by page; one empty page when there are none.</summary>
    public static IReadOnlyList<IReadOnlyList<ListEntry>> Pages(IReadOnlyList<ListEntry> entries) =>
        entries.Count == 0 ? [[]] : [.. entries.Chunk(PageSize)];
}
