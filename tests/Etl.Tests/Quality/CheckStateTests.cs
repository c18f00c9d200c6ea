using Warehouse.Etl.Quality;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Quality;

/// <summary>
/// Every rule in each of its states: failed where the figures break it, passed where they keep it, and not assessable, never passed, where what it
/// needs is not reported. A rule without a line here fails these tests.
/// </summary>
public sealed class CheckStateTests(CheckedReports reports) : IClassFixture<CheckedReports>
{
    private const int Before = 2023;
    private const int Year = 2024;

    private static readonly Dictionary<string, RuleCase> Cases = new()
    {
        ["blank_column"] = new(
            Breaks: agency => [Of(agency).BlankColumn("other_organization")],
            Lacks: agency => [Of(agency).Without(FormTable.Requests)]),
        ["carry_over"] = new(
            Breaks: agency => [Of(agency, Before).Requests("carried_out", 3), Of(agency).Requests("carried_in", 4)],
            Keeps: agency => [Of(agency, Before).Requests("carried_out", 3), Of(agency).Requests("carried_in", 3)],
            Lacks: agency => [Of(agency, Before).Without(FormTable.Requests), Of(agency)]),
        ["challenge_total"] = new(
            Breaks: agency => [Of(agency).Set(FormTable.Challenges, "litigation_direct", "pending", 1)],
            Lacks: agency => [Of(agency).Without(FormTable.Challenges)]),
        ["column_total"] = new(
            Breaks: agency => [Of(agency).Requests("declined_repeat", 1, total: 2)],
            Lacks: agency => [Of(agency).Without(FormTable.Requests)]),
        ["edition_mix"] = new(
            Breaks: agency => [Of(agency).In(FormTable.Disclosure, Edition.Trial2019)],
            Lacks: agency => [Of(agency).Without(FormTable.Disclosure)]),
        ["in_force_continuity"] = new(
            Breaks: agency => [Of(agency, Before), InForce(agency, issued: 2, repealed: 1, inForce: 2)],
            Keeps: agency => [Of(agency, Before), InForce(agency, issued: 2, repealed: 1, inForce: 1)],
            Lacks: agency => [Of(agency, Before).Without(FormTable.Disclosure), Of(agency)]),
        ["missing_table"] = new(
            Breaks: agency => [Of(agency).Without(FormTable.Disclosure)]),
        ["narrative_against_table"] = new(
            Breaks: agency => [Of(agency).Claim("litigation", 1)],
            Keeps: agency => [Of(agency).Requests("granted", 4).Claim("granted", 4)],
            Lacks: agency => [Of(agency).Claim("fee_charged", 0)]),
        ["non_negative_integer"] = new(
            Breaks: agency => [Of(agency).Set(FormTable.Disclosure, "rules", "issued", -1)],
            Lacks: agency => [Nothing(agency)]),
        ["outcome_sum"] = new(
            Breaks: agency => [Of(agency).Requests("processed", 1)],
            Lacks: agency => [Of(agency).Without(FormTable.Requests)]),
        ["outdated_edition"] = new(
            Breaks: agency => [Of(agency).In(FormTable.Requests, Edition.Trial2019)],
            Lacks: agency => [Of(agency).Without(FormTable.Requests)]),
        ["request_balance"] = new(
            Breaks: agency => [Of(agency).Requests("carried_in", 1)],
            Lacks: agency => [Of(agency).Without(FormTable.Requests)]),
        ["township_rules"] = new(
            Breaks: agency => [Of(agency + "镇").Set(FormTable.Disclosure, "rules", "issued", 1)],
            Keeps: agency => [Of(agency + "镇")],
            Lacks: agency => [Of(agency + "镇").Without(FormTable.Disclosure)]),
        ["unreadable_cells"] = new(
            Breaks: agency => [Of(agency).Unreadable(FormTable.Challenges, "reconsideration", "total", "l2")],
            Lacks: agency => [Nothing(agency)]),
        ["year_jump"] = new(
            Breaks: agency => [Of(agency, Before).Requests("received", 12), Of(agency).Requests("received", 1200)],
            Keeps: agency => [Of(agency, Before).Requests("received", 1000), Of(agency).Requests("received", 1200)],
            Lacks: agency => [Of(agency, Before).Without(FormTable.Requests).Without(FormTable.Disclosure), Of(agency)]),
    };

    /// <summary>All rules but the one that needs a registered agency, which has tests of its own (<see cref="IssuerMismatchTests"/>).</summary>
    public static TheoryData<string> Rules => [.. CheckRules.ReadAll().Select(rule => rule.Id).Where(id => id != "issuer_mismatch")];

    /// <summary>One figure that each of these rules needs; all other figures are reported and in order.</summary>
    public static TheoryData<string, string, string, string> Needs => new()
    {
        { "request_balance", "requests", "received", "natural_person" },
        { "request_balance", "requests", "carried_in", "other_organization" },
        { "request_balance", "requests", "processed", "total" },
        { "request_balance", "requests", "carried_out", "research_institution" },
        { "outcome_sum", "requests", "granted", "total" },
        { "outcome_sum", "requests", "other_fee_unpaid", "commercial_enterprise" },
        { "outcome_sum", "requests", "processed", "natural_person" },
        { "column_total", "requests", "refused_third_party", "legal_service_institution" },
        { "column_total", "requests", "carried_out", "natural_person" },
        { "column_total", "requests", "received", "total" },
        { "challenge_total", "challenges", "reconsideration", "corrected" },
        { "challenge_total", "challenges", "litigation_after_reconsideration", "total" },
        { "carry_over", "requests", "carried_in", "natural_person" },
        { "in_force_continuity", "disclosure", "rules", "repealed" },
        { "in_force_continuity", "disclosure", "normative_documents", "in_force" },
        { "township_rules", "disclosure", "rules", "issued" },
        { "year_jump", "disclosure", "penalties", "decisions" },
        { "year_jump", "requests", "received", "total" },
    };

    [Theory, MemberData(nameof(Rules))]
    public async Task A_rule_fails_where_the_figures_break_it(string rule) =>
        (await SayAsync(rule, Cases[rule].Breaks)).ShouldContain(line => line.StartsWith("failed:", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Rules))]
    public async Task A_rule_passes_where_the_figures_keep_it(string rule) =>
        (await SayAsync(rule, Cases[rule].Keeps ?? (static agency => [Of(agency)]))).ShouldBe(["passed"]);

    [Theory, MemberData(nameof(Rules))]
    public async Task A_rule_is_not_assessable_where_what_it_needs_is_missing(string rule)
    {
        if (Cases[rule].Lacks is { } lacks)
            (await SayAsync(rule, lacks)).ShouldHaveSingleItem().ShouldStartWith("not_assessable:");
        else
            rule.ShouldBe("missing_table", "the one rule that needs no figure");
    }

    [Theory, MemberData(nameof(Needs))]
    public async Task A_rule_is_not_assessable_where_a_single_figure_that_it_needs_is_blank(string rule, string table, string row, string column)
    {
        var agency = reports.NewAgency("镇");
        var blank = Of(agency).Blank(Enum.Parse<FormTable>(table, ignoreCase: true), row, column);

        (await reports.SayAsync(rule, Of(agency, Before), blank)).ShouldHaveSingleItem().ShouldStartWith("not_assessable:");
    }

    private Task<string[]> SayAsync(string rule, Func<string, ReportBuilder[]> build) => reports.SayAsync(rule, build(reports.NewAgency()));

    private static ReportBuilder Of(string agency, int year = Year) => new(agency, year);

    private static ReportBuilder Nothing(string agency) =>
        Of(agency).Without(FormTable.Disclosure).Without(FormTable.Requests).Without(FormTable.Challenges);

    private static ReportBuilder InForce(string agency, int issued, int repealed, int inForce) => Of(agency)
        .Set(FormTable.Disclosure, "rules", "issued", issued)
        .Set(FormTable.Disclosure, "rules", "repealed", repealed)
        .Set(FormTable.Disclosure, "rules", "in_force", inForce);

    /// <summary>Reports of one agency that bring a rule into each of its states; the last of them is looked at.</summary>
    /// <param name="Breaks">The rule fails.</param>
    /// <param name="Keeps">The rule passes; null when a report full of zeros keeps it.</param>
    /// <param name="Lacks">The rule cannot be assessed; null when that cannot be.</param>
    private sealed record RuleCase(
        Func<string, ReportBuilder[]> Breaks, Func<string, ReportBuilder[]>? Keeps = null, Func<string, ReportBuilder[]>? Lacks = null);
}
