namespace Warehouse.Etl.Publishing.Queries;

/// <summary>A stranger's query failed or asked for too much. The message is for its author.</summary>
public sealed class QueryFailedException : Exception
{
    /// <summary>Without a message; the other constructors are the useful ones.</summary>
    public QueryFailedException()
    {
    }

    /// <summary>With the author's message.</summary>
    public QueryFailedException(string message) : base(message)
    {
    }

    /// <summary>With the author's message and the cause.</summary>
    public QueryFailedException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
