namespace Warehouse.Etl.Quality;

/// <summary>What a run of the checks found.</summary>
/// <param name="Reports">Reports under check.</param>
/// <param name="Rules">Each rule's outcome, errors first.</param>
public sealed record QualitySummary(long Reports, IReadOnlyList<RuleOutcome> Rules)
{
    /// <summary>Findings of a severity.</summary>
    public long Findings(CheckSeverity severity) =>
        Rules.Where(outcome => outcome.Rule.Severity == severity).Sum(outcome => outcome.Findings);
}
