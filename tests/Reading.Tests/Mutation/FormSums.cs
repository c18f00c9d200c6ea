using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>
/// The arithmetic of the form, written down here anew from the two notices so that it judges the parser from outside. Chapter 二 has no
/// sums.
/// </summary>
internal static class FormSums
{
    private static readonly string[] Organisations =
        ["commercial_enterprise", "research_institution", "public_welfare_organization", "legal_service_institution", "other_organization"];

    private static readonly string[] Outcomes =
    [
        "granted", "partially_granted",
        "refused_state_secret", "refused_prohibited_by_law", "refused_security_stability", "refused_third_party",
        "refused_internal_affairs",
        "refused_deliberative", "refused_enforcement_file", "refused_administrative_inquiry",
        "unable_not_held", "unable_needs_creation", "unable_unclear",
        "declined_petition", "declined_repeat", "declined_publication", "declined_excessive", "declined_reconfirmation",
        "other",
    ];

    private static readonly string[] OutcomesOf2021 = [.. Outcomes, "other_not_supplemented", "other_fee_unpaid"];

    private static readonly ILookup<CellKey, FormSum> OfTrialForm = ByCell(Outcomes);

    private static readonly ILookup<CellKey, FormSum> Of2021Form = ByCell(OutcomesOf2021);

    /// <summary>The sums by the figures that take part in them.</summary>
    public static ILookup<CellKey, FormSum> Of(Edition requests) => requests == Edition.Form2021 ? Of2021Form : OfTrialForm;

    private static ILookup<CellKey, FormSum> ByCell(string[] outcomes) => (
        from sum in All(outcomes)
        from cell in sum.Cells
        select (cell, sum)).ToLookup(pair => pair.cell, pair => pair.sum);

    private static IEnumerable<FormSum> All(string[] outcomes)
    {
        foreach (var column in (string[])["natural_person", .. Organisations, "total"])
        {
            yield return new([Request("received", column), Request("carried_in", column)],
                [Request("processed", column), Request("carried_out", column)]);
            yield return new([.. outcomes.Select(row => Request(row, column))], [Request("processed", column)]);
        }
        foreach (var row in (string[])["received", "carried_in", .. outcomes, "processed", "carried_out"])
            yield return new(
                [Request(row, "natural_person"), .. Organisations.Select(column => Request(row, column))], [Request(row, "total")]);
        foreach (var row in (string[])["reconsideration", "litigation_direct", "litigation_after_reconsideration"])
            yield return new([.. ((string[])["upheld", "corrected", "other", "pending"]).Select(column => Challenge(row, column))],
                [Challenge(row, "total")]);
    }

    private static CellKey Request(string row, string column) => new(FormTable.Requests, row, column);

    private static CellKey Challenge(string row, string column) => new(FormTable.Challenges, row, column);
}
