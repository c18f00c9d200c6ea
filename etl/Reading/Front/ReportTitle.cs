namespace Warehouse.Reading.Front;

/// <summary>A title of an annual report, taken apart.</summary>
/// <param name="Text">The title as printed, white space folded.</param>
/// <param name="Agency">The agency that it names; null when it names none.</param>
/// <param name="Year">The year that it names; null when it names none.</param>
internal sealed record ReportTitle(string Text, string? Agency, int? Year);
