namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>To whom a workbook is mailed.</summary>
/// <param name="To">Addresses.</param>
/// <param name="Subject">Subject; null for the title of the book.</param>
public sealed record MailDelivery(IReadOnlyList<string> To, string? Subject);
