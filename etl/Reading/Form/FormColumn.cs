namespace Warehouse.Reading.Form;

/// <summary>A column of the statutory form, from <c>form_columns.csv</c>.</summary>
/// <param name="Table">The table it belongs to.</param>
/// <param name="Code">Its code, unique within the table.</param>
/// <param name="Ordinal">Its place, from 1.</param>
/// <param name="Label">Header as printed.</param>
/// <param name="Zh">Short Chinese label.</param>
/// <param name="En">Short English label.</param>
/// <param name="Unit">Unit of its figures: <c>requests</c>, <c>documents</c>, <c>items</c>, <c>decisions</c>, <c>cases</c>, <c>10k_cny</c>
/// or <c>cny</c>.</param>
public sealed record FormColumn(FormTable Table, string Code, int Ordinal, string Label, string Zh, string En, string Unit);
