namespace Warehouse.Reading.Form;

/// <summary>How one table of the form was found in a document.</summary>
/// <param name="Table">The table of the form.</param>
/// <param name="Found">Whether the document holds the table at all; if not, all its cells are <see cref="CellState.Missing"/>.</param>
/// <param name="Edition">The edition it follows; for a table that was not found, the edition of the report's other tables or its year.</param>
public sealed record TableReading(FormTable Table, bool Found, Edition Edition)
{
    /// <summary>What became of the numbers that the table prints.</summary>
    public PrintedNumbers Numbers { get; init; } = PrintedNumbers.None;
}
