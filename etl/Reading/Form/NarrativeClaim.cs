namespace Warehouse.Reading.Form;

/// <summary>A count that the prose of a report states, kept to be compared with the tables.</summary>
/// <param name="Code">What is counted (<c>narrative_claims.csv</c>).</param>
/// <param name="Value">The number stated, in the unit of the claim (requests, cases, CNY, items).</param>
/// <param name="Chapter">Chapter of the form it stands in (1 for 一 … 6 for 六); 0 before the first heading.</param>
/// <param name="Sentence">The sentence it stands in, at most 300 characters.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record NarrativeClaim(string Code, decimal Value, int Chapter, string Sentence, Evidence Evidence);
