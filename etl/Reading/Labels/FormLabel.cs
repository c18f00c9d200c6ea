using Warehouse.Reading.Form;

namespace Warehouse.Reading.Labels;

/// <summary>A row or column that a label names.</summary>
/// <param name="Table">The table.</param>
/// <param name="IsColumn">True for a column, false for a row.</param>
/// <param name="Index">Its place among the rows or columns of the table over all editions, from 0.</param>
internal readonly record struct FormLabel(FormTable Table, bool IsColumn, int Index);
