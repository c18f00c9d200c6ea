using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;

namespace Warehouse.Reading.Outline;

/// <summary>Recognises the headings of the form's chapters, by their words and never by their numbers: agencies number them anew.</summary>
internal static class ChapterHeadings
{
    private const int MaxLength = 45;

    private static readonly (string Text, FormHeading Heading)[] Known =
    [
        .. StatutoryForm.Instance.Headings.Where(heading => heading.Kind == FormHeadingKind.Chapter)
            .Select(heading => (LabelText.Normalise(heading.Text), heading))
            .OrderByDescending(pair => pair.Item1.Length),
    ];

    /// <summary>The chapter that a line opens; null when it is no heading.</summary>
    public static FormHeading? Find(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > MaxLength || IsProse(line))
            return null;
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        ReadOnlySpan<char> text = buffer[..LabelText.Normalise(line, buffer)];
        if (text.Length < 4)
            return null;
        foreach (var (known, heading) in Known)
        {
            if (text.Length <= known.Length + 12 && text.IndexOf(known, StringComparison.Ordinal) >= 0)
                return heading;
        }
        return null;
    }

    private static bool IsProse(ReadOnlySpan<char> line) => line.IndexOfAny("。，；;") >= 0;
}
