namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Definitions of a workbook for every template, kind of scope and language, over the sample agencies.</summary>
internal static class EveryWorkbook
{
    private static readonly string[] Scopes =
    [
        "country", "province:410000", "prefecture:320800", "county:320813", "agency:320800-qinglan-education", "subordinates:320800-qinglan-government",
        "kind:department",
    ];

    /// <summary>Names of the workbooks: template, scope and language.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All().Select(book => book.Name)];

    /// <summary>Those that are made after every publication; the others have a schedule of their own, which seldom comes due.</summary>
    public static IReadOnlyList<string> AfterEachPublication { get; } = ["annual country zh", "agency agency en"];

    /// <summary>The definitions as a file.</summary>
    public static string Yaml { get; } = "workbooks:\n" + string.Concat(All().Select(book =>
        $"  - {{ name: {book.Name}, template: {book.Template}, scope: '{book.Scope}', language: {book.Language}, years: {Years(book.Name)}{Year(book.Name)}{Schedule(book.Name)} }}\n"));

    // The books of the country show all years; for the other scopes, two show as much of their sheets as four.
    private static int Years(string name) => name.StartsWith("annual country", StringComparison.Ordinal) ? 7 : 2;

    // The checks find the mistakes of the sample reports in a year before the last.
    private static string Year(string name) => name == "annual country en" ? ", year: 2023" : "";

    private static string Schedule(string name) => AfterEachPublication.Contains(name) ? "" : ", schedule: 0 0 29 2 *";

    private static IEnumerable<(string Name, string Template, string Scope, string Language)> All() =>
        from language in (string[])["zh", "en"]
        from book in Scopes.Select(scope => (Template: "annual", Scope: scope)).Append((Template: "agency", Scope: "agency:320800-qinglan-education"))
        select ($"{book.Template} {book.Scope.Split(':')[0]} {language}", book.Template, book.Scope, language);
}
