using System.Diagnostics;
using System.Text;
using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Loading.Programs;

/// <summary>
/// One run of a program on a hostile file: without this process's environment, bounded in time and output, killed with its children when
/// it takes too long or the work is cancelled.
/// </summary>
/// <param name="program">Path of the program.</param>
/// <param name="folder">Its working folder, home and temporary folder.</param>
/// <param name="limits">Time and output that it may take.</param>
internal sealed class ProgramRun(string program, TemporaryFolder folder, ProgramLimits limits)
{
    private const int MaxErrorCharacters = 2000;
    private static readonly TimeSpan TimeToDie = TimeSpan.FromSeconds(5);
    private static readonly string[] KeptVariables = ["PATH", "SystemRoot", "LD_LIBRARY_PATH"];
    private static readonly string[] FolderVariables = ["HOME", "TMPDIR", "TMP", "TEMP"];
    private readonly StringBuilder _errors = new();

    /// <summary>What the program said on standard error, cut at 2,000 characters.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>How the program ended; 0 is success.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Runs the program and reads what it prints.</summary>
    /// <param name="arguments">Its arguments; no shell sees them.</param>
    /// <param name="read">Reads standard output.</param>
    /// <param name="cancellationToken">Kills the program.</param>
    /// <exception cref="DocumentRefusedException">
    /// It took too long or printed too much (<see cref="RefusalReason.LimitExceeded"/>).
    /// </exception>
    public T Read<T>(IEnumerable<string> arguments, Func<Stream, T> read, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo(arguments) };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(limits.Time);
        Start(process);
        // A thread of its own: readers of documents occupy the thread pool, and a program whose messages nobody takes stands still.
        var errors = new Thread(() => ReadErrors(process.StandardError.BaseStream)) { IsBackground = true, Name = $"{Name} messages" };
        errors.Start();
        using var kill = stop.Token.Register(() => Kill(process));
        try
        {
            using var output = new BoundedStream(process.StandardOutput.BaseStream, limits.OutputBytes, $"the output of {Name}");
            var result = read(output);
            process.WaitForExit();
            stop.Token.ThrowIfCancellationRequested();
            ExitCode = process.ExitCode;
            return result;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded,
                $"{Name} did not finish within {limits.Time.TotalSeconds:0} seconds; look at the file by hand.");
        }
        finally
        {
            Kill(process);
            errors.Join(TimeToDie);
        }
    }

    private string Name => Path.GetFileNameWithoutExtension(program);

    private ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
            CreateNoWindow = true,
        };
        var kept = KeptVariables.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(variable => variable.value is not null))
            start.Environment[name] = value;
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var name in FolderVariables)
            start.Environment[name] = folder.Path;
        return start;
    }

    // All is read, for the program must not wait; only the beginning is kept.
    private void ReadErrors(Stream messages)
    {
        try
        {
            using var reader = new StreamReader(messages, Encoding.UTF8);
            var buffer = new char[1024];
            for (int count; (count = reader.Read(buffer)) > 0;)
            {
                lock (_errors)
                    _errors.Append(buffer, 0, Math.Min(count, MaxErrorCharacters - _errors.Length));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The program was killed while it spoke.
        }
    }

    private void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new DocumentRefusedException(
                RefusalReason.ToolMissing, $"{program} is there but cannot be started ({e.Message}); repair it.", e);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended between the question and the kill.
        }
    }
}
