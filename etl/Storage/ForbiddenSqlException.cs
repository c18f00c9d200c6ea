namespace Warehouse.Etl.Storage;

/// <summary>SQL written by a stranger is not allowed, or cannot be understood. The message is for its author.</summary>
public sealed class ForbiddenSqlException : Exception
{
    /// <summary>Without a message; the other constructors are the useful ones.</summary>
    public ForbiddenSqlException()
    {
    }

    /// <summary>With the author's message.</summary>
    public ForbiddenSqlException(string message) : base(message)
    {
    }

    /// <summary>With the author's message and the cause.</summary>
    public ForbiddenSqlException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
