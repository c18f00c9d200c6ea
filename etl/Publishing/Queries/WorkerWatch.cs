using System.Diagnostics;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>
/// Watches the process it lives in while a query runs. The engine counts its tables and sorts against its memory limit, but not what a
/// function builds (<c>string_split(repeat('a,', 200000000), ',')</c> takes 20 GB), and does not look at its deadline inside a function. So
/// a thread of its own ends the whole process when either limit is passed; nothing that matters lives in it.
/// </summary>
internal sealed class WorkerWatch : IDisposable
{
    /// <summary>Memory for the runtime and the answer, beside what the engine may use.</summary>
    public const int RoomMegabytes = 512;

    // The engine stops most queries at their deadline itself, and says so better than the end of a process.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan ExitPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);

    private readonly Process _self = Process.GetCurrentProcess();
    private readonly Action<WorkerEnd> _lastWords;
    private readonly int? _exitCode;
    private readonly Lock _lock = new();
    private volatile bool _isDisposed;
    private SandboxLimits? _limits;
    private long _began;

    /// <summary>Starts watching; the last words are said before the process ends.</summary>
    /// <param name="lastWords">Says why.</param>
    /// <param name="exitCode">What the process returns to its caller. Null: nobody waits for that, and it is killed.</param>
    public WorkerWatch(Action<WorkerEnd> lastWords, int? exitCode = null)
    {
        (_lastWords, _exitCode) = (lastWords, exitCode);
        new Thread(Watch) { IsBackground = true, Priority = ThreadPriority.AboveNormal, Name = "query watch" }.Start();
    }

    /// <summary>A query begins.</summary>
    public void Begin(SandboxLimits limits)
    {
        lock (_lock)
            (_limits, _began) = (limits, Stopwatch.GetTimestamp());
    }

    /// <summary>The query ended: from here on nothing kills the process.</summary>
    public void End()
    {
        lock (_lock)
            _limits = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        End();
        _self.Dispose();
    }

    private void Watch()
    {
        while (!_isDisposed)
        {
            Thread.Sleep(Beat);
            lock (_lock)
            {
                if (_limits is not { } limits)
                    continue;
                _self.Refresh();
                if (_self.WorkingSet64 / 1_000_000 > limits.MemoryMegabytes + RoomMegabytes)
                    Finish(WorkerEnd.TooLarge);
                else if (Stopwatch.GetElapsedTime(_began) > limits.Deadline + Grace)
                    Finish(WorkerEnd.Stuck);
            }
        }
    }

    private void Finish(WorkerEnd end)
    {
        try
        {
            _lastWords(end);
        }
        finally
        {
            if (_exitCode is { } code)
                Leave(code);
            _self.Kill();
        }
    }

    // An orderly exit may wait for the very query that does not end.
    private void Leave(int code)
    {
        new Thread(() =>
        {
            Thread.Sleep(ExitPatience);
            _self.Kill();
        })
        { IsBackground = true, Name = "query watch, last" }.Start();
        Environment.Exit(code);
    }
}
