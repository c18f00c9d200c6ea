namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Number formats of the books.</summary>
internal static class NumberFormats
{
    public const string Count = "#,##0";
    public const string Amount = "#,##0.####";
    public const string Ratio = "0.000";
    public const string RatioChange = "+0.000;-0.000;0.000";
    public const string Share = "0.0%";
    public const string Change = "+#,##0;-#,##0;0";
    public const string AmountChange = "+#,##0.00;-#,##0.00;0.00";
    public const string Growth = "+0.0%;-0.0%;0.0%";
    public const string Lacking = "(#,##0);;";
    public const string Plain = "0";
    public const string Day = "yyyy-mm-dd";

    /// <summary>Percentage points, with the word for them.</summary>
    public static string Points(string word) => $"+0.0 \"{word}\";-0.0 \"{word}\";0.0 \"{word}\"";

    public static string Of(ColumnFormat format) => format switch
    {
        ColumnFormat.Count => Count,
        ColumnFormat.Amount => Amount,
        ColumnFormat.Share => Share,
        ColumnFormat.Plain => Plain,
        ColumnFormat.Change => Change,
        ColumnFormat.Day => Day,
        _ => "General",
    };
}
