namespace Warehouse.Etl.Operations;

/// <summary>Addresses that lead back to the page which a visitor sees, changed in one respect.</summary>
internal static class Address
{
    private static readonly string[] Passing = ["lang", "notice"];

    /// <summary>The same page, with its filters and its place in the list, in another language.</summary>
    public static string WithLanguage(HttpRequest request, string language) => With(request, "lang", language);

    /// <summary>Another page of the same list, with its filters.</summary>
    public static string WithPage(HttpRequest request, int page) => With(request, "page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string With(HttpRequest request, string name, string value) => QueryString.Create(
        request.Query.Where(pair => pair.Key != name && !Passing.Contains(pair.Key))
            .SelectMany(pair => pair.Value, (pair, kept) => KeyValuePair.Create(pair.Key, kept))
            .Append(KeyValuePair.Create(name, (string?)value))).ToString();
}
