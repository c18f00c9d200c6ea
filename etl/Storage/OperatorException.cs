namespace Warehouse.Etl.Storage;

/// <summary>
/// Something that the person who started the work can mend: bad input, a missing file, a setting. The message is one sentence for them
/// (what, where, what to do); it is shown as it is, without a stack trace. Any stage may throw it.
/// </summary>
public class OperatorException : Exception
{
    /// <summary>Without a message; the other constructors are the useful ones.</summary>
    public OperatorException()
    {
    }

    /// <summary>With the message for the operator.</summary>
    public OperatorException(string message) : base(message)
    {
    }

    /// <summary>With the message for the operator and the cause, which is not shown.</summary>
    public OperatorException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
