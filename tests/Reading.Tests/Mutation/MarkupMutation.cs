namespace Warehouse.Reading.Tests.Mutation;

/// <summary>
/// Faults in the characters of a document: tags dropped, doubled, swapped, split or emptied, stretches cut out, ends cut off.
/// </summary>
internal static class MarkupMutation
{
    private static readonly string[] Seams =
        ["</td><td>", "</tr><tr>", "</td></tr><tr><td>", "</table><table>", "<br>", "</p>", "<td>", "<"];

    /// <summary>The document with one fault; <paramref name="what"/> tells which.</summary>
    public static string Apply(string document, Random random, out string what)
    {
        switch (random.Next(10))
        {
            case 0:
                return ReplaceTag(document, random, (_, _) => "", out what, "drop a tag");
            case 1:
                return ReplaceTag(document, random, (tag, _) => tag + tag, out what, "double a tag");
            case 2:
                return ReplaceTag(document, random, (tag, other) => other + tag, out what, "a stray tag");
            case 3:
                return ReplaceTag(document, random, (tag, _) => tag.Insert(random.Next(1, tag.Length), " "), out what, "split a tag");
            case 4:
                return SwapTags(document, random, out what);
            case 5:
                return EmptyAnElement(document, random, out what);
            case 6:
                what = "cut the end";
                return document[..random.Next(document.Length / 4, document.Length)];
            case 7:
                what = "insert rubbish";
                return document.Insert(random.Next(document.Length), "\u0000<\u3000\uFFFD&#x;");
            case 8:
                var seam = Seams[random.Next(Seams.Length)];
                var at = random.Next(document.Length);
                what = $"insert {seam} behind '{document[Math.Max(0, at - 20)..at]}'";
                return document.Insert(at, seam);
            default:
                var start = random.Next(document.Length - 40);
                var length = random.Next(1, 40);
                what = $"cut out '{document.Substring(start, length)}'";
                return document.Remove(start, length);
        }
    }

    private static string ReplaceTag(string document, Random random, Func<string, string, string> change, out string what, string name)
    {
        var (start, tag) = Tag(document, random);
        var (_, other) = Tag(document, random);
        what = $"{name}: {tag} at {start}";
        return start < 0 ? document : document[..start] + change(tag, other) + document[(start + tag.Length)..];
    }

    private static string SwapTags(string document, Random random, out string what)
    {
        var (one, tag) = Tag(document, random);
        var (other, otherTag) = Tag(document, random);
        what = $"swap {tag} at {one} and {otherTag} at {other}";
        if (one < 0 || other < 0 || one == other)
            return document;
        var (first, firstTag, second, secondTag) = one < other ? (one, tag, other, otherTag) : (other, otherTag, one, tag);
        return document[..first] + secondTag + document[(first + firstTag.Length)..second] + firstTag
            + document[(second + secondTag.Length)..];
    }

    private static string EmptyAnElement(string document, Random random, out string what)
    {
        var (start, tag) = Tag(document, random);
        var from = start + tag.Length;
        var to = start < 0 ? -1 : document.IndexOf('<', from);
        what = to < 0 ? "nothing" : $"empty {tag} of '{document[from..to]}' at {start}";
        return to < 0 ? document : document[..from] + document[to..];
    }

    private static (int Start, string Tag) Tag(string document, Random random)
    {
        var start = document.IndexOf('<', random.Next(document.Length));
        var end = start < 0 ? -1 : document.IndexOf('>', start);
        return end < 0 ? (-1, "") : (start, document[start..(end + 1)]);
    }
}
