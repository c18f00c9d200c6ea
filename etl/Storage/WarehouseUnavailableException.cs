namespace Warehouse.Etl.Storage;

/// <summary>
/// The data folder or a database in it cannot be used. The message is one sentence or two for the operator: what, where, what to do.
/// </summary>
public sealed class WarehouseUnavailableException : OperatorException
{
    /// <summary>Without a message; the other constructors are the useful ones.</summary>
    public WarehouseUnavailableException()
    {
    }

    /// <summary>With the operator's message.</summary>
    public WarehouseUnavailableException(string message) : base(message)
    {
    }

    /// <summary>With the operator's message and the cause.</summary>
    public WarehouseUnavailableException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
