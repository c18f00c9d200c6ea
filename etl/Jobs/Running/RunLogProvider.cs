using System.Globalization;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>Copies the log lines that are written within a run into that run's log.</summary>
[ProviderAlias("RunLog")]
internal sealed class RunLogProvider(TimeProvider clock) : ILoggerProvider
{
    private readonly TimeProvider _clock = clock;

    private readonly AsyncLocal<RunLog?> _current = new();

    /// <summary>From here on, log lines of this flow of execution go into <paramref name="log"/> as well.</summary>
    public void Follow(RunLog log) => _current.Value = log;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose()
    {
    }

    private sealed class Logger(RunLogProvider owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information && owner._current.Value is not null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var error = exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})";
            owner._current.Value?.Add(string.Create(
                CultureInfo.InvariantCulture, $"{ChinaTime.Of(owner._clock.GetUtcNow()):HH:mm:ss} {logLevel} {category}: {formatter(state, exception)}{error}"));
        }
    }
}
