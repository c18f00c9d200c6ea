namespace Warehouse.Etl.Quality;

/// <summary>What a rule says of the reports under check.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Failed">Reports on which it failed.</param>
/// <param name="NotAssessable">Reports that do not report the figures it needs.</param>
/// <param name="Passed">Reports on which it passed.</param>
/// <param name="Findings">Failures; a report may have several.</param>
public sealed record RuleOutcome(CheckRule Rule, long Failed, long NotAssessable, long Passed, long Findings);
