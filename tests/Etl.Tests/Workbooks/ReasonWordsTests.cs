using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Why a report is late, missing, blocked or unreadable, in words that a manager reads.</summary>
public sealed partial class ReasonWordsTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Words = SqlCatalog.ReadSeed("warehouse/seeds/reasons.csv");

    /// <summary>Codes that the crawl writes as plain text.</summary>
    private static readonly string[] OfVisits =
    [
        "robots_disallowed", "robots_unreachable", "host_fails", "retry_after", "other_node", "links_unreadable", "bad_redirect", "too_many_redirects",
        "foreign", "look_alike",
    ];

    [Fact]
    public void Every_reason_that_crawl_load_and_accounting_give_has_words_in_both_languages()
    {
        var codes = Names<FetchFault>().Concat(Names<BlockedReason>()).Concat(Enum.GetValues<RefusalReason>().Select(QuarantineReason.Of))
            .Concat(OfQuarantine()).Concat(OfVisits).Concat(OfAccounting()).Distinct().ToList();

        codes.Count.ShouldBeGreaterThan(45);
        codes.Except(Words.Where(word => word["zh"].Length > 0 && word["en"].Length > 0).Select(word => word["code"])).ShouldBeEmpty();
    }

    [Fact]
    public void No_words_in_English_are_a_code() => Words.Where(word => word["en"].Contains('_', StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<string> Names<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);

    private static IEnumerable<string> OfQuarantine() => typeof(QuarantineReason).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    // The last case of the statement gives the reason.
    private static IEnumerable<string> OfAccounting()
    {
        var sql = SqlCatalog.Read("program/lineage/publications.sql");
        return Code().Matches(sql[sql.LastIndexOf("when state = 'late'", StringComparison.Ordinal)..sql.LastIndexOf("end as reason", StringComparison.Ordinal)])
            .Select(match => match.Groups[1].Value).Except(["late", "published", "unreadable", "blocked"]);
    }

    [GeneratedRegex("'([a-z_]+)'", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
