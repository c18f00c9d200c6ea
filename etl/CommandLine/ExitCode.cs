namespace Warehouse.Etl.CommandLine;

/// <summary>What a verb returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing wrong.</summary>
    public const int Done = 0;

    /// <summary>Done and found problems, or failed.</summary>
    public const int Problems = 1;

    /// <summary>The command itself was wrong; nothing was done.</summary>
    public const int WrongUse = 2;

    /// <summary>Interrupted, and ended early in good order: as shells have it, 128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;
}
