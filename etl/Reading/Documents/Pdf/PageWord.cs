namespace Warehouse.Reading.Documents.Pdf;

/// <summary>A run of characters without a gap.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Box">Where they stand.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="Line">Line on its page, from 1; 0 before the lines of the page are counted.</param>
public sealed record PageWord(string Text, PageBox Box, int Page, int Line = 0);
