namespace Warehouse.Reading.Form;

/// <summary>Something about the reading of a document that an operator or statistician should be able to see.</summary>
/// <param name="Code">Stable code in snake_case, e.g. <c>cell_placed_by_identity</c>.</param>
/// <param name="Message">One sentence in English.</param>
/// <param name="Evidence">Where it applies; null when it concerns the whole document.</param>
public sealed record ParserNote(string Code, string Message, Evidence? Evidence = null);
