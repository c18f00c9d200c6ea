namespace Warehouse.Reading.Outline;

/// <summary>A paragraph, or a line of one, outside the tables.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Chapter">Chapter it stands in, 1 to 6; 0 before the first heading.</param>
/// <param name="Page">Page, from 1; null when the format has no pages.</param>
/// <param name="Line">Line, from 1; null when the format has no lines.</param>
internal readonly record struct ProseLine(string Text, int Chapter, int? Page, int? Line);
