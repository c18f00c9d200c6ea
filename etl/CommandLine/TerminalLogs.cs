namespace Warehouse.Etl.CommandLine;

/// <summary>Sends log lines to standard error, one clean line each; a run on the command line keeps no other log.</summary>
internal sealed class TerminalLogs(Terminal terminal) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Category(terminal, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose()
    {
    }

    private sealed class Category(Terminal terminal, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            terminal.Note($"{logLevel.ToString().ToLowerInvariant()}: {name}: {formatter(state, exception)}"
                + (exception is null ? "" : $" ({exception.Message})"));
    }
}
