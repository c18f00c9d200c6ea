using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// Ctrl-C (SIGINT) and SIGTERM: the first asks the work to end, with what is in flight finished; the second ends the process at once. That is
/// safe at any moment, as being killed is.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TextWriter? _notice;
    private readonly List<PosixSignalRegistration> _registrations;
    private int _signals;

    /// <summary>Listens from now on.</summary>
    /// <param name="notice">Where a person reads, after the first signal, what the second would do; null when nobody watches.</param>
    public StopSignals(TextWriter? notice)
    {
        _notice = notice;
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    /// <summary>Fires at the first signal.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Listens, and tells who watches the console.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The command line is where the console is.")]
    public static StopSignals OnConsole() => new(Console.IsErrorRedirected ? null : Console.Error);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
            Environment.Exit(ExitCode.Interrupted);
        _notice?.WriteLine("Ending what is in flight. Ctrl-C again ends at once; nothing that is stored is lost by it.");
        // What waits for the stop runs elsewhere, so that the next signal always comes through.
        _ = _stop.CancelAsync();
    }
}
