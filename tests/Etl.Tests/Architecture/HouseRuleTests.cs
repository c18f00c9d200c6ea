using System.Text.RegularExpressions;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>Rules of the house that no analyzer holds.</summary>
public partial class HouseRuleTests
{
    private const int MaxLines = 250;
    private const int MaxColumns = 140;

    // Folders whose long lines are still to be wrapped; the list only gets shorter.
    private static readonly string[] KnownWide =
    [
        "AppHost/", "etl/CommandLine/", "etl/Crawling/", "etl/Jobs/", "etl/Loading/", "etl/Operations/", "etl/Publishing/", "etl/Quality/",
        "etl/Reading/", "etl/Storage/", "etl/Workflow/", "etl/Workbooks/", "tests/Reading.Tests/", "tests/Benchmarks/", "tests/SampleReports/",
        "tests/Etl.Tests/", "tests/Stack.Tests/",
    ];

    private static readonly string[] Product = ["etl", "ServiceDefaults", "AppHost"];

    [Fact]
    public void SQL_of_more_than_a_line_stands_in_warehouse_sql() =>
        Files(["etl"]).Where(file => SqlOfSeveralLines().IsMatch(File.ReadAllText(file))).Select(Relative).ShouldBeEmpty();

    // What is put into a statement is quoted; these are a number, a name that the engine gave, one that was quoted at opening, and a file's
    // text.
    [Fact]
    public void What_is_put_into_a_statement_is_quoted() =>
        Files(["etl"]).SelectMany(file => BuiltSql().Matches(File.ReadAllText(file)))
        .SelectMany(match => Hole().Matches(match.Groups[1].Value))
            .Select(hole => hole.Value).Where(hole => !hole.StartsWith("{SqlText.", StringComparison.Ordinal))
            .Except(["{year}", "{Source}", "{_name}", "{rule.Sql}"]).ShouldBeEmpty();

    [Fact]
    public void No_statement_is_put_together_from_pieces() =>
        Files(["etl"]).Where(file => JoinedSql().IsMatch(File.ReadAllText(file))).Select(Relative).ShouldBeEmpty();

    [Fact]
    public void No_file_of_code_makes_one_scroll() =>
        Files(["etl", "ServiceDefaults", "AppHost"]).Where(file => File.ReadLines(file).Count() > MaxLines).ShouldBeEmpty();

    // A text that is quoted whole may be longer: a document is not wrapped.
    [Fact]
    public void No_line_makes_one_scroll_sideways() =>
        Files(["etl", "ServiceDefaults", "AppHost", "tests"]).Where(file => !KnownWide.Any(Relative(file).StartsWith))
            .SelectMany(file => File.ReadLines(file).Index().Where(line => line.Item.Length > MaxColumns && !QuotedText().IsMatch(line.Item))
                .Select(line => $"{Relative(file)}:{line.Index + 1}")).ShouldBeEmpty();

    [Fact]
    public void No_name_is_vague() =>
        Files(["etl", "ServiceDefaults", "AppHost", "tests"]).Where(file => VagueName().IsMatch(Relative(file))).ShouldBeEmpty();

    private static IEnumerable<string> Files(string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        where !Relative(file).Split('/').Any(part => part is "obj" or "bin")
        select file;

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/');

    [GeneratedRegex("\"\"\"\\s*\n\\s*(select|with|insert|update|delete|create|from|copy|attach)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex SqlOfSeveralLines();

    [GeneratedRegex(
        @"(?:Execute|Query)\w*(?:<[^>]*>)?\(\s*(?:[\w.]+\(\s*)*\$""(\s*(?:select|insert|update|delete|create|drop|alter|attach|detach|use|set|copy|comment) (?:[^""\\]|\\.)*)""", RegexOptions.CultureInvariant)]
    private static partial Regex BuiltSql();

    [GeneratedRegex(@"(?:Execute|Query)\w*(?:<[^>]*>)?\(\s*\$?""[^""]*""\s*\+", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedSql();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^\s*(\+ )?([$@]*""|<)", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedText();

    [GeneratedRegex(@"(Helper|Util|Common|Manager|Misc)", RegexOptions.CultureInvariant)]
    private static partial Regex VagueName();
}
