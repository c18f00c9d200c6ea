using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>
/// Identity of what a report states: its figures with their states, and the counts in its prose. Layout, raw text and place do not count,
/// so the same report as a page and as a PDF has one hash.
/// </summary>
internal static class ContentHash
{
    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Of(AnnualReport report)
    {
        var text = new StringBuilder(8192);
        foreach (var table in report.Tables)
            text.Append(CultureInfo.InvariantCulture, $"{table.Table.Code()},{table.Edition.Code()},{table.Found}\n");
        foreach (var cell in report.Cells)
            text.Append(CultureInfo.InvariantCulture,
                $"{cell.Key.Table.Code()},{cell.Key.Row},{cell.Key.Column},{(int)cell.State},{cell.Value:G29}\n");
        foreach (var claim in report.Claims)
            text.Append(CultureInfo.InvariantCulture, $"{claim.Code},{claim.Value:G29},{claim.Chapter}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
