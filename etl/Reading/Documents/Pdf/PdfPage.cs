namespace Warehouse.Reading.Documents.Pdf;

/// <summary>What stands on one page of a PDF.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Words">Its words.</param>
/// <param name="Rules">The lines drawn on it.</param>
public sealed record PdfPage(int Number, double Height, IReadOnlyList<PageWord> Words, IReadOnlyList<PageRule> Rules);
