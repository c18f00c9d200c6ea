namespace Warehouse.Reading.Documents;

/// <summary>
/// A format reader's refusal: damaged, too large, or a tool is missing. <c>ReportParser</c> turns it into a refused result.
/// </summary>
public sealed class DocumentRefusedException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="message">One sentence: what is wrong, where, and what to do.</param>
    /// <param name="inner">What the library that read the file said; null when none did.</param>
    public DocumentRefusedException(RefusalReason reason, string message, Exception? inner = null)
        : base(message, inner) => Reason = reason;

    /// <summary>Why the document is refused.</summary>
    public RefusalReason Reason { get; }
}
