namespace Warehouse.Reading.Form;

/// <summary>
/// The place of a cell in its document, found again by parsing the same bytes. All numbers count from 1.
/// </summary>
/// <param name="Table">Which table (grid) of the document, in document order; 0 when the figure stands outside any table.</param>
/// <param name="Row">Row within that table, after row spans are expanded; 0 outside a table.</param>
/// <param name="Column">Column within that table, after column spans are expanded; 0 outside a table.</param>
/// <param name="Page">Page of a paged document (PDF); null when the format has no pages.</param>
/// <param name="Line">Line of a text or PDF page; null when the format has no lines.</param>
public readonly record struct Evidence(int Table, int Row, int Column, int? Page = null, int? Line = null);
