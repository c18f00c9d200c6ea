using System.Text.RegularExpressions;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>Rules of the house that no analyzer holds.</summary>
public partial class HouseRuleTests
{
    private const int MaxLines = 250;

    private static readonly string[] Product = ["etl", "ServiceDefaults", "AppHost"];

    [Fact]
    public void The_product_takes_time_from_its_clock_and_HTTP_clients_from_their_factory() => Lines(Product, Banned()).ShouldBeEmpty();

    [Fact]
    public void Only_the_command_line_and_the_stack_write_to_the_console() =>
        Lines(["etl", "ServiceDefaults"], ConsoleUse()).Where(line => !line.StartsWith("etl/CommandLine/", StringComparison.Ordinal)
            && !line.StartsWith("etl/Program.cs", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void SQL_of_more_than_a_line_stands_in_warehouse_sql() =>
        Files(["etl"]).Where(file => SqlOfSeveralLines().IsMatch(File.ReadAllText(file))).Select(Relative).ShouldBeEmpty();

    [Fact]
    public void No_file_of_code_makes_one_scroll() =>
        Files(["etl", "ServiceDefaults", "AppHost"]).Where(file => File.ReadLines(file).Count() > MaxLines).ShouldBeEmpty();

    [Fact]
    public void No_name_is_vague() =>
        Files(["etl", "ServiceDefaults", "AppHost", "tests"]).Where(file => VagueName().IsMatch(Relative(file))).ShouldBeEmpty();

    private static IEnumerable<string> Lines(string[] folders, Regex pattern) =>
        from file in Files(folders)
        from line in File.ReadLines(file).Index()
        where pattern.IsMatch(line.Item)
        select $"{Relative(file)}:{line.Index + 1} {line.Item.Trim()}";

    private static IEnumerable<string> Files(string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        where !Relative(file).Split('/').Any(part => part is "obj" or "bin")
        select file;

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/');

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bnew HttpClient\(|\bnew Random\(\)|\bRandom\.Shared\b", RegexOptions.CultureInvariant)]
    private static partial Regex Banned();

    [GeneratedRegex(@"\bConsole\.", RegexOptions.CultureInvariant)]
    private static partial Regex ConsoleUse();

    [GeneratedRegex("\"\"\"\\s*\n\\s*(select|with|insert|update|delete|create|from|copy|attach)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex SqlOfSeveralLines();

    [GeneratedRegex(@"(Helper|Util|Common|Manager|Misc)", RegexOptions.CultureInvariant)]
    private static partial Regex VagueName();
}
