namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>A control figure taken straight from the facts.</summary>
/// <param name="Code">Which one.</param>
/// <param name="Value">Its value; null when nothing was reported.</param>
internal sealed record ControlFigure(string Code, double? Value);
