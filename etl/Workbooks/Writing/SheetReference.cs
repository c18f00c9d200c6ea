namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>How formulas and links name a sheet.</summary>
internal static class SheetReference
{
    /// <summary>The name in apostrophes.</summary>
    public static string Of(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Address of a cell or range of a sheet.</summary>
    public static string Of(string sheet, string address) => $"{Of(sheet)}!{address}";
}
