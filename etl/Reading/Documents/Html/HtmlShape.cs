namespace Warehouse.Reading.Documents.Html;

/// <summary>Refuses markup that is too large or too deep before it is parsed.</summary>
internal static class HtmlShape
{
    /// <summary>Refuses markup with more elements or deeper nesting than the limits allow.</summary>
    /// <exception cref="DocumentRefusedException">A limit is exceeded.</exception>
    public static void Check(ReadOnlySpan<char> html, DocumentLimits limits)
    {
        var shape = MarkupShape.Measure(html, limits.MaxElements, limits.MaxDepth);
        if (shape.Elements > limits.MaxElements)
            throw Refusal($"more than {limits.MaxElements} elements");
        if (shape.Depth > limits.MaxDepth)
            throw Refusal($"elements nested deeper than {limits.MaxDepth}");
    }

    private static DocumentRefusedException Refusal(string what) =>
        new(RefusalReason.LimitExceeded, $"The page has {what}; it is no report, or it must be cleaned before it can be read.");
}
