using Warehouse.Etl.Workbooks.Figures;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>
/// The metrics of the summary sheets, in the order in which a manager reads them. All that is said of them comes from the dictionary.
/// </summary>
internal static class KeyMetrics
{
    /// <summary>The metrics in their parts.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Codes)> Parts(Wording wording) =>
    [
        (wording["申请与办理", "Requests"],
            ["requests_received", "requests_answered", "carry_over_rate", "disclosure_rate", "full_disclosure_rate",
                "partial_disclosure_rate",
                "refusal_rate", "unable_rate", "declined_rate", "other_disposal_rate"]),
        (wording["复议与诉讼", "Challenges"],
            ["reconsideration_rate", "reconsideration_correction_rate", "litigation_rate", "litigation_correction_rate",
                "challenge_pending_share"]),
        (wording["主动公开", "Proactive disclosure"],
            ["rules_in_force", "normative_documents_in_force", "licensing_decisions", "penalty_decisions", "coercion_decisions",
                "fee_amount"]),
        (wording["发布与质量", "Publication and quality"],
            ["publication_rate", "on_time_rate", "coverage", "findings_per_report", "faulty_report_share", "revised_report_share"]),
    ];

    /// <summary>The metrics on the cards at the top.</summary>
    public static IReadOnlyList<string> Cards { get; } =
        ["requests_received", "requests_answered", "disclosure_rate", "refusal_rate", "reconsideration_correction_rate", "on_time_rate"];
}
