namespace Warehouse.Etl.Tests.Parsing.Mutation;

/// <summary>Faults in the characters of a document: tags dropped, doubled or swapped, stretches cut out, ends cut off.</summary>
internal static class MarkupMutation
{
    /// <summary>The document with one fault; <paramref name="what"/> tells which.</summary>
    public static string Apply(string document, Random random, out string what)
    {
        switch (random.Next(6))
        {
            case 0:
                return ReplaceTag(document, random, (_, _) => "", out what, "drop a tag");
            case 1:
                return ReplaceTag(document, random, (tag, _) => tag + tag, out what, "double a tag");
            case 2:
                return ReplaceTag(document, random, (tag, other) => other + tag, out what, "a stray tag");
            case 3:
                what = "cut the end";
                return document[..random.Next(document.Length / 4, document.Length)];
            case 4:
                what = "insert rubbish";
                return document.Insert(random.Next(document.Length), "\u0000<\u3000\uFFFD&#x;");
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

    private static (int Start, string Tag) Tag(string document, Random random)
    {
        var start = document.IndexOf('<', random.Next(document.Length));
        var end = start < 0 ? -1 : document.IndexOf('>', start);
        return end < 0 ? (-1, "") : (start, document[start..(end + 1)]);
    }
}
