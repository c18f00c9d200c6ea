namespace Warehouse.Etl.Agencies;

/// <summary>How an agency's list of reports is laid out over pages; written in the registry and stored in snake_case.</summary>
public enum ListStyle
{
    /// <summary>Found out from the page (<c>auto</c>).</summary>
    Auto,

    /// <summary>One page, no further ones.</summary>
    SinglePage,

    /// <summary>index.html, then index_1.html for the second page (TRS; <c>createPageHTML</c>, <c>countPage</c>).</summary>
    IndexPages,

    /// <summary>index.html, then index_2.html for the second page.</summary>
    IndexPagesFromTwo,

    /// <summary>index.html, then index_3.html for the second page.</summary>
    IndexPagesFromThree,

    /// <summary>1.html, 2.html, 3.html.</summary>
    CounterPages,

    /// <summary>list.htm, then list/9.htm down to list/1.htm (博达).</summary>
    DescendingPages,

    /// <summary>A page number in the query string.</summary>
    QueryPages,

    /// <summary>A link 下一页.</summary>
    NextLink,

    /// <summary>A folder or page for each year.</summary>
    YearFolders,

    /// <summary>hanweb xxgkAnnualReport.jsp: one page for each unit and year, which is the report itself.</summary>
    HanwebAnnualReport,

    /// <summary>hanweb search.jsp: a column as the answer of a search, with the page in <c>currpage</c>.</summary>
    HanwebSearch,

    /// <summary>hanweb and jpaas dataproxy.jsp: records in an XML envelope, the next group by URL.</summary>
    DataProxy,

    /// <summary>gkmlpt (广东): settings in the page, a list API, documents.</summary>
    Gkmlpt,

    /// <summary>博达 lists by wbtreeid with pages in parameters such as a6p.</summary>
    TreeList,
}
