using System.Text.RegularExpressions;

namespace Warehouse.Reading.Tables;

/// <summary>
/// Tells whether a text that is no label and no figure still prints a number, as 5* or 约5 does: ordinals, articles, dates, numbers of documents and
/// remarks in brackets are none.
/// </summary>
internal static partial class LooseNumber
{
    private const int MaxLength = 40;

    /// <summary>Whether a number stands in the text.</summary>
    public static bool IsIn(string text) =>
        text.Length <= MaxLength && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && Explained().Replace(text, "").AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    [GeneratedRegex(
        @"^\s*[（(]?\d{1,2}\s*[)）.．、,，:：]|\d{1,2}\s*[.．、]\s*(?=\p{Lo})|第\s*\d+\s*(条|项|款|页|章|列|行)|\d+\s*(年|月|日|号)|[〔\[]\d+[〕\]]|[（(【][^）)】]*[）)】]",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Explained();
}
