using Spectre.Console;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary>The bar that long work moves on; safe to call from any thread, and silent when nobody watches.</summary>
internal sealed class ProgressBar
{
    private readonly ProgressTask? _task;

    internal ProgressBar(ProgressTask? task) => _task = task;

    /// <summary>Says how far the work is.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all; null while that is not known.</param>
    /// <param name="text">What is being done, shown beside the bar; null leaves the text.</param>
    public void Report(long done, long? total, string? text = null)
    {
        if (_task is null)
            return;
        _task.IsIndeterminate = total is null;
        _task.MaxValue = Math.Max(1, total ?? 1);
        _task.Value = Math.Min(done, total ?? 0);
        if (text is not null)
            _task.Description = Markup.Escape(TerminalText.OneLine(text));
    }
}
