namespace Warehouse.Reading.Form;

/// <summary>A spelling seen in real reports that stands for a row or column of the form, from <c>label_aliases.csv</c>.</summary>
/// <param name="Table">The table in which it is seen.</param>
/// <param name="IsColumn">True for a column header, false for a row label.</param>
/// <param name="Code">The row or column it stands for.</param>
/// <param name="Text">The spelling, before normalisation.</param>
public sealed record LabelAlias(FormTable Table, bool IsColumn, string Code, string Text);
