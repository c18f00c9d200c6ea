namespace Warehouse.Etl.Archive;

/// <summary>A body cannot be decoded.</summary>
public sealed class ContentDecodingException : Exception
{
    /// <summary>States the fault.</summary>
    public ContentDecodingException(ContentFault fault, string message, Exception? inner = null) : base(message, inner) => Fault = fault;

    /// <summary>What is wrong with it.</summary>
    public ContentFault Fault { get; }
}
