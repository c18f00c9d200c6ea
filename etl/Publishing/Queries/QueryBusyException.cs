using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>More queries are running and waiting than the settings allow: try again later.</summary>
public sealed class QueryBusyException : OperatorException
{
    /// <summary>Without a message; the other constructors are the useful ones.</summary>
    public QueryBusyException()
    {
    }

    /// <summary>With the message for the author of the query.</summary>
    public QueryBusyException(string message) : base(message)
    {
    }

    /// <summary>With the message for the author of the query and the cause.</summary>
    public QueryBusyException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
