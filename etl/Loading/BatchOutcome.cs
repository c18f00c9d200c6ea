namespace Warehouse.Etl.Loading;

/// <summary>What became of a batch that is committed.</summary>
/// <param name="Versions">The new versions, in order.</param>
/// <param name="Unchanged">How many documents said what is stored already or were handled before.</param>
/// <param name="Refusals">Why the others were not loaded.</param>
internal sealed record BatchOutcome(IReadOnlyList<NewVersion> Versions, int Unchanged, IReadOnlyList<Refusal> Refusals);
