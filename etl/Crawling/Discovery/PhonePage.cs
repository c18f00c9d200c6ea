namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// The habit of some content systems to make each page twice, <c>x.html</c> for computers and <c>x_wap.html</c> for phones, and to list both.
/// </summary>
internal static class PhonePage
{
    private const string Mark = "_wap";

    /// <summary>Whether a URL is that of a page for phones.</summary>
    public static bool Is(Uri url) => url.AbsolutePath.Contains(Mark + ".", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page for computers; the URL itself when it is one.</summary>
    public static Uri Ordinary(Uri url) =>
        Is(url) ? new Uri(url.AbsoluteUri.Replace(Mark + ".", ".", StringComparison.OrdinalIgnoreCase)) : url;

    /// <summary>The other of the two; null for a page that has no name to mark.</summary>
    public static Uri? Twin(Uri url)
    {
        if (Is(url))
            return Ordinary(url);
        var address = url.GetLeftPart(UriPartial.Path);
        var dot = address.LastIndexOf('.');
        return dot > address.LastIndexOf('/') ? new Uri(address.Insert(dot, Mark) + url.Query) : null;
    }
}
