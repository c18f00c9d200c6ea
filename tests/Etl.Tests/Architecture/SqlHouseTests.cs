using System.Text.RegularExpressions;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>Rules of <c>warehouse-sql/</c>: one style, and no file without a use.</summary>
public partial class SqlHouseTests
{
    private const int MaxLines = 250;

    // A list of columns that a statement is filled with, not a statement.
    private const string Fragment = "program/publishing/without_paths.sql";

    private const string Seeds = "warehouse/seeds/";

    private static readonly string Root = Path.Combine(Repository.Root, "warehouse-sql");

    private static readonly IReadOnlyDictionary<string, string> Files = Directory
        .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("README.md", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText);

    private static readonly IReadOnlyList<string> Code =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "etl"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(File.ReadAllText),
    ];

    private static readonly IReadOnlyList<string> Paths =
        [.. Code.SelectMany(code => CatalogPath().Matches(code)).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_statement_begins_with_its_purpose_or_grain() => Sql().Where(file => !Head().IsMatch(file.Text)).Select(Name)
        .ShouldBeEmpty();

    [Fact]
    public void What_statisticians_read_states_its_grain() =>
        Sql().Where(file => file.Path.StartsWith("warehouse/", StringComparison.Ordinal)
            && !file.Text.Contains("grain", StringComparison.OrdinalIgnoreCase))
            .Select(Name).ShouldBeEmpty();

    [Fact]
    public void Every_statement_ends_with_a_semicolon() =>
        Sql().Where(file => file.Path != Fragment && !Bare(file.Text).TrimEnd().EndsWith(';')).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Keywords_are_lower_case() => Sql().Where(file => UpperCase().IsMatch(Bare(file.Text))).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Joins_and_their_aliases_are_written_in_the_short_way() => Sql().Where(file => LongJoin().IsMatch(Bare(file.Text)))
        .Select(Name).ShouldBeEmpty();

    [Fact]
    public void No_file_of_SQL_makes_one_scroll() => Sql().Where(file => file.Text.Count(c => c == '\n') > MaxLines).Select(Name)
        .ShouldBeEmpty();

    [Fact]
    public void Every_use_names_a_file_or_a_folder_that_is_there() =>
        Paths.Where(path => !path.Contains('{', StringComparison.Ordinal))
            .Where(path => path.EndsWith('/') ? !Files.Keys.Any(file => file.StartsWith(path, StringComparison.Ordinal))
                : !Files.ContainsKey(path))
            .ShouldBeEmpty();

    [Fact]
    public void Every_file_is_used()
    {
        var folders = Paths.Where(path => path.EndsWith('/')).ToList();

        Files.Keys.Where(file => !Paths.Contains(file) && !folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
            && !IsNamedInPart(file))
            .ShouldBeEmpty();
    }

    // A class that fills in the name of a file, as in "program/jobs/{name}.sql", names that file elsewhere in its text; seeds are read by
    // name.
    private static bool IsNamedInPart(string file)
    {
        var folder = file[..(file.LastIndexOf('/') + 1)];
        string[] names = [$"\"{Path.GetFileName(file)}\"", $"\"{Path.GetFileNameWithoutExtension(file)}\""];
        return Code.Any(code => (folder == Seeds || code.Contains($"\"{folder}{{", StringComparison.Ordinal)) && names.Any(code.Contains));
    }

    private static IEnumerable<(string Path, string Text)> Sql() =>
        Files.Where(file => file.Key.EndsWith(".sql", StringComparison.Ordinal)).Select(file => (file.Key, file.Value));

    private static string Name((string Path, string Text) file) => file.Path;

    private static string Bare(string sql) => CommentOrText().Replace(sql, "");

    [GeneratedRegex("""
        "((?:warehouse|program|cookbook)/[a-z0-9_{}/-]*(?:\.[a-z]+)?)"
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CatalogPath();

    [GeneratedRegex(@"\A-- \S", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex("""
        --[^\n]*|'(?:[^']|'')*'|"[^"]*"
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"\b[A-Z]{2,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex UpperCase();

    [GeneratedRegex(@"\binner join\b|\bleft outer join\b|\b(from|join) [a-z_.]+ as [a-z_]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex LongJoin();
}
