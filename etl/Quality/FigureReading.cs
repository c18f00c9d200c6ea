using Warehouse.Reading.Form;

namespace Warehouse.Etl.Quality;

/// <summary>What the document says of a figure when it is parsed again.</summary>
/// <param name="ParserVersion">The parser that read it now.</param>
/// <param name="State">What is known of the cell.</param>
/// <param name="Value">The value; null when not reported.</param>
/// <param name="RawText">The text of the cell as printed; null when nothing stands there.</param>
/// <param name="Evidence">Where it stands; null when it is not in the document.</param>
/// <param name="Agrees">Whether it is what the warehouse stores.</param>
public sealed record FigureReading(string ParserVersion, CellState State, decimal? Value, string? RawText, Evidence? Evidence, bool Agrees);
