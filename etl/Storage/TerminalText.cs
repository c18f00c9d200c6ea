using System.Text;

namespace Warehouse.Etl.Storage;

/// <summary>
/// Makes text from outside safe to show: a page's title must not move the cursor, recolour the screen or reverse the line.
/// </summary>
public static class TerminalText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with every control, escape and direction character replaced; tabs and line breaks become spaces.</summary>
    public static string OneLine(string? text) => Clean(text, keepLayout: false);

    /// <summary>The text with every control, escape and direction character replaced; tabs and line breaks stay.</summary>
    public static string Lines(string? text) => Clean(text, keepLayout: true);

    private static string Clean(string? text, bool keepLayout)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        StringBuilder? cleaned = null;
        for (var i = 0; i < text.Length; i++)
        {
            var safe = Safe(text[i], keepLayout);
            if (safe == text[i])
                continue;
            cleaned ??= new StringBuilder(text);
            cleaned[i] = safe;
        }

        return cleaned?.ToString() ?? text;
    }

    private static char Safe(char c, bool keepLayout) => c switch
    {
        '\t' or '\n' or '\r' => keepLayout ? c : ' ',
        _ when char.IsControl(c) || IsDirection(c) || c is '\u2028' or '\u2029' => Replacement,
        _ => c,
    };

    // Marks that reorder what a terminal shows, so that the text on screen is not the text in the file.
    private static bool IsDirection(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
