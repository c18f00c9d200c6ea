namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>The content of one cell of a data sheet.</summary>
internal readonly record struct CellValue
{
    private const int ShownAddress = 40;

    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    private CellValue(CellKind kind, double number, string? text, string? link) => (Kind, Number, Text, Link) = (kind, number, text, link);

    /// <summary>Nothing, where nothing was expected.</summary>
    public static CellValue Empty => default;

    /// <summary>A figure that was not reported.</summary>
    public static CellValue NotReported => new(CellKind.NotReported, 0, null, null);

    /// <summary>A figure that does not exist here.</summary>
    public static CellValue NotApplicable => new(CellKind.NotApplicable, 0, null, null);

    /// <summary>What stands in the cell.</summary>
    public CellKind Kind { get; }

    /// <summary>The number; 0 for other kinds.</summary>
    public double Number { get; }

    /// <summary>The text; null for other kinds.</summary>
    public string? Text { get; }

    /// <summary>Where a click leads; null for a cell without a link.</summary>
    public string? Link { get; }

    /// <summary>A figure; null is not reported.</summary>
    public static CellValue Figure(decimal? value) => value is { } number ? Of((double)number) : NotReported;

    /// <summary>A figure; null does not exist here.</summary>
    public static CellValue FigureOrDash(double? value) => value is { } number ? Of(number) : NotApplicable;

    /// <summary>A number.</summary>
    public static CellValue Of(double value) => new(CellKind.Number, value, null, null);

    /// <summary>A text; null or an empty one is an empty cell.</summary>
    public static CellValue Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new(CellKind.Text, 0, CellText.Clean(text), null);

    /// <summary>A day; null is an empty cell.</summary>
    public static CellValue Of(DateOnly? day) => day is { } date ? Of((double)(date.DayNumber - Epoch)) : Empty;

    /// <summary>A text with a link; only http and https lead anywhere.</summary>
    public static CellValue Of(string? text, string? link) =>
        Of(text) is { Kind: CellKind.Text } plain && WebLink(link) is { } url ? new(CellKind.Text, 0, plain.Text, url) : Of(text);

    /// <summary>
    /// A web address that is its own link. A long one shows its host and its end, which tell where it leads; the link stays whole. What
    /// cannot be a
    /// link is shown whole.
    /// </summary>
    public static CellValue OfAddress(string? address) =>
        Of(address, address) is { Link: { } url, Text: { Length: > ShownAddress } text }
            ? new(CellKind.Text, 0, Shortened(text), url) : Of(address, address);

    private static string Shortened(string text)
    {
        var address = text.IndexOf("//", StringComparison.Ordinal) is >= 0 and var slashes ? text[(slashes + 2)..] : text;
        if (address.Length <= ShownAddress)
            return address;
        var host =
            address[..Math.Min(address.AsSpan().IndexOf('/') is >= 0 and var slash ? slash + 1 : ShownAddress / 2, ShownAddress / 2)];
        // The cut may go through a surrogate pair, half of which no file can hold.
        return CellText.Clean($"{host}…{address[^(ShownAddress - host.Length - 1)..]}");
    }

    private static string? WebLink(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.AbsoluteUri.Length <= ExcelLimits.LinkLength
            ? uri.AbsoluteUri : null;
}
