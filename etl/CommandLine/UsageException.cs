using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// The command was given wrongly: arguments that do not go together, a value out of range. Ends with <see cref="ExitCode.WrongUse"/>.
/// </summary>
internal sealed class UsageException : OperatorException
{
    /// <summary>Without a message; the other constructors are the useful ones.</summary>
    public UsageException()
    {
    }

    /// <summary>With one sentence that says what to write instead.</summary>
    public UsageException(string message) : base(message)
    {
    }

    /// <summary>With one sentence that says what to write instead, and the cause.</summary>
    public UsageException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
