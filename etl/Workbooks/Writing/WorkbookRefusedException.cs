using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>
/// A workbook that Excel could not hold or open as it is meant: refused whole rather than cut. The message says what to narrow.
/// </summary>
internal sealed class WorkbookRefusedException : OperatorException
{
    /// <summary>Without a message; the other constructors are the useful ones.</summary>
    public WorkbookRefusedException()
    {
    }

    /// <summary>With one sentence that says what is too large and what to do.</summary>
    public WorkbookRefusedException(string message) : base(message)
    {
    }

    /// <summary>With one sentence that says what is too large and what to do, and the cause.</summary>
    public WorkbookRefusedException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
