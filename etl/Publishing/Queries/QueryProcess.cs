using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>A <see cref="QueryWorker"/> seen from outside: one process that answers one query at a time.</summary>
internal sealed class QueryProcess : IDisposable
{
    // The worker ends itself a moment after its deadline; this is for one that does not even do that. It opens the snapshot first.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(1);

    // What a program needs to start. Nothing else of the environment, which may hold secrets, reaches the process.
    private static readonly string[] Inherited =
        ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LANG", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot", "USERPROFILE"];

    private readonly Process _process;

    private QueryProcess(Process process) => _process = process;

    /// <summary>Whether the process is gone.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Starts one, and waits until it can be asked.</summary>
    /// <exception cref="TimeoutException">It did not start in time.</exception>
    public static async Task<QueryProcess> StartAsync(CancellationToken cancellationToken)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = Program();
        start.ArgumentList.Add(QueryWorker.Role);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        (start.StandardInputEncoding, start.StandardOutputEncoding) = (utf8, utf8);
        var kept = Inherited.Where(start.Environment.ContainsKey).ToDictionary(name => name, name => start.Environment[name]);
        start.Environment.Clear();
        foreach (var (name, value) in kept)
            start.Environment[name] = value;
        var process = new QueryProcess(Process.Start(start) ?? throw new InvalidOperationException("The query worker did not start."));
        try
        {
            var line = await process._process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(StartPatience, cancellationToken);
            return line == QueryWorker.Ready ? process : throw new InvalidOperationException($"The query worker said '{line}'.");
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>Asks, and waits for the reply. When it throws, the process is good for nothing more: dispose it.</summary>
    /// <exception cref="QueryFailedException">The process ended without a word.</exception>
    /// <exception cref="TimeoutException">No reply came in time.</exception>
    public async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, QueryWorker.Json).AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
            var line = await _process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(request.Limits.Deadline + Patience, cancellationToken);
            return line is null ? throw new IOException() : JsonSerializer.Deserialize<WorkerReply>(line, QueryWorker.Json)!;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            throw new QueryFailedException("The process that ran the query ended: the query asked for more than it may have.", e);
        }
    }

    /// <summary>Ends the process, whatever it is doing.</summary>
    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }

        _process.Dispose();
    }

    // The product may run inside another program (the app host, a test): its own file is beside it.
    private static ProcessStartInfo Program()
    {
        var library = typeof(QueryProcess).Assembly.Location;
        var program = Path.ChangeExtension(library, OperatingSystem.IsWindows() ? ".exe" : null);
        return File.Exists(program) ? new(program) : new("dotnet", [library]);
    }
}
