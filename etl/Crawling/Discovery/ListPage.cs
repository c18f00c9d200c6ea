using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>A list page taken apart: what the styles look at.</summary>
internal sealed class ListPage
{
    private readonly Lazy<IDocument> _document;
    private readonly Lazy<IReadOnlyList<ListAnchor>> _anchors;

    /// <summary>Takes a page.</summary>
    public ListPage(AgencySource source, Uri url, string text)
    {
        Source = source;
        Url = url;
        Text = text;
        _document = new(() => new HtmlParser().ParseDocument(Text));
        _anchors = new(() => AnchorReader.Read(Document, BaseUrl()));
    }

    /// <summary>The agency whose list it is.</summary>
    public AgencySource Source { get; }

    /// <summary>The URL that answered.</summary>
    public Uri Url { get; }

    /// <summary>The text as sent, scripts included.</summary>
    public string Text { get; }

    /// <summary>The document.</summary>
    public IDocument Document => _document.Value;

    /// <summary>The links of the document.</summary>
    public IReadOnlyList<ListAnchor> Anchors => _anchors.Value;

    /// <summary>The URL of a reference in this page; null when it is no page of the web.</summary>
    public Uri? Resolve(string reference) => AnchorReader.Resolve(Url, reference);

    /// <summary>Reads links out of a piece of HTML that the page carries in a script or an XML envelope.</summary>
    public IReadOnlyList<ListAnchor> AnchorsIn(string html) => AnchorReader.Read(new HtmlParser().ParseDocument(html), Url);

    private Uri BaseUrl() =>
        Document.QuerySelector("base[href]")?.GetAttribute("href") is { } href ? AnchorReader.Resolve(Url, href) ?? Url : Url;
}
