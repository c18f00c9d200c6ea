namespace Warehouse.Reading.Form;

/// <summary>Text of the form that names neither a row nor a column, from <c>form_headings.csv</c>.</summary>
/// <param name="Table">The table it belongs to; null for the heading of a chapter without a table.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Chapter">Chapter of the form, 1 for 一 … 6 for 六.</param>
/// <param name="Text">The text, before normalisation.</param>
public sealed record FormHeading(FormTable? Table, FormHeadingKind Kind, int Chapter, string Text);
