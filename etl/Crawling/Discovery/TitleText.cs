using System.Text;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>Titles as people read them: one line, full-width digits and letters made plain, no blanks between Chinese characters.</summary>
internal static class TitleText
{
    /// <summary>The clean title, bounded in length.</summary>
    public static string Clean(string text)
    {
        if (text.Length > DiscoveryLimits.MaxTitle * 10)
            text = text[..(DiscoveryLimits.MaxTitle * 10)];
        var result = new StringBuilder(text.Length);
        var blank = false;
        foreach (var raw in text.Trim())
        {
            var c = Plain(raw);
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF')
            {
                blank = true;
                continue;
            }

            if (blank && result.Length > 0 && char.IsAscii(c) && char.IsAscii(result[^1]))
                result.Append(' ');
            blank = false;
            result.Append(c);
            if (result.Length == DiscoveryLimits.MaxTitle)
                break;
        }

        return result.ToString();
    }

    // Full-width digits and letters; full-width punctuation stays, it is how Chinese is written.
    private static char Plain(char c) => c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') ? (char)(c - 0xFEE0) : c;
}
