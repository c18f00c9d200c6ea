namespace Warehouse.AppHost;

/// <summary>The stack cannot be started as asked; the message is one sentence that says what to do.</summary>
internal sealed class StackException(string message, int exitCode = 1) : Exception(message)
{
    /// <summary>1 when something on the machine is in the way, 2 when the command line is wrong.</summary>
    public int ExitCode { get; } = exitCode;
}
