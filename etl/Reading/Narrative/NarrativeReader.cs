using System.Buffers;
using System.Globalization;
using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Narrative;

/// <summary>Finds the counts that the prose states, so that they can be compared with the tables.</summary>
internal static class NarrativeReader
{
    private const int MaxClaims = 200;
    private const int MaxSentence = 300;
    private const int MaxClause = 60;
    private const int MaxContext = 200;

    private static readonly SearchValues<char> NumberChars = SearchValues.Create("0123456789,.");

    private static readonly SearchValues<char> ClauseStarts = SearchValues.Create(",。;!?、(《");

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",。;!?、()");

    private static readonly string[] Units = ["万元", "元", "件次", "件", "宗", "起", "条", "份", "例", "个"];

    /// <summary>The claims, in document order.</summary>
    /// <param name="prose">The lines outside the tables.</param>
    /// <param name="agency">The agency; for a government the counts of its office alone are another scope.</param>
    public static IReadOnlyList<NarrativeClaim> Read(List<ProseLine> prose, string? agency)
    {
        var isOffice = agency is not null
            && (agency.EndsWith("办公室", StringComparison.Ordinal) || agency.EndsWith("办公厅", StringComparison.Ordinal));
        var claims = new List<NarrativeClaim>();
        foreach (var chapter in ProseText.Of(prose))
        {
            if (claims.Count < MaxClaims && chapter.Chapter is 0 or 1 or 5 or 6)
                ReadChapter(chapter, !isOffice, claims);
        }
        return claims;
    }

    private static void ReadChapter(ProseText chapter, bool isGovernment, List<NarrativeClaim> claims)
    {
        var text = chapter.Text.AsSpan();
        for (var i = text.IndexOfAnyInRange('0', '9'); i >= 0 && claims.Count < MaxClaims;)
        {
            var length = text[i..].IndexOfAnyExcept(NumberChars);
            length = length < 0 ? text.Length - i : length;
            if (TryRead(text, i, length, out var number) && ClaimRules.Classify(number, isGovernment) is { } code)
                claims.Add(new NarrativeClaim(code, number.Value, chapter.Chapter, Sentence(text, i), chapter.At(i)));
            var next = text[(i + length)..].IndexOfAnyInRange('0', '9');
            i = next < 0 ? -1 : i + length + next;
        }
    }

    private static bool TryRead(ReadOnlySpan<char> text, int start, int length, out StatedNumber number)
    {
        number = default;
        var behind = text[(start + length)..];
        var unit = "";
        foreach (var known in Units)
        {
            if (behind.StartsWith(known))
            {
                unit = known;
                break;
            }
        }
        if (unit.Length == 0 || length > 15
            || !decimal.TryParse(
                text.Slice(start, length).TrimEnd(",."), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture, out var value))
            return false;
        var head = text[..start];
        var clauseStart = head.LastIndexOfAny(ClauseStarts) + 1;
        var before = head[Math.Max(clauseStart, start - MaxClause)..];
        var after = behind[unit.Length..];
        var clauseEnd = after.IndexOfAny(ClauseEnds);
        number = new StatedNumber(
            unit == "万元" ? value * 10_000 : value,
            unit is "元" or "万元",
            before,
            clauseEnd < 0 ? default : after[..Math.Min(clauseEnd, MaxClause)],
            head[Math.Max(0, clauseStart - MaxContext)..clauseStart]);
        return true;
    }

    private static string Sentence(ReadOnlySpan<char> text, int at)
    {
        var start = text[..at].LastIndexOfAny("。!?") + 1;
        var length = text[at..].IndexOfAny("。!?");
        var end = length < 0 ? text.Length : at + length + 1;
        if (end - start > MaxSentence)
        {
            start = Math.Max(start, at - (MaxSentence / 2));
            end = Math.Min(end, start + MaxSentence);
        }
        return text[start..end].ToString();
    }
}
