using System.Diagnostics;
using System.Reflection;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>Runs the product as its own process, to the end or until it is killed.</summary>
internal static class EtlProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Runs to the end and returns what it printed.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).WaitAsync(Limit, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        process.ExitCode.ShouldBe(0, await errors);
        return output;
    }

    /// <summary>Runs to the end and returns the exit code and what it printed on standard error.</summary>
    public static async Task<(int ExitCode, string Errors)> TryAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken).WaitAsync(Limit, cancellationToken);
        await output;
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, errors);
    }

    /// <summary>Runs for a time and kills it without warning; returns whether it was still running.</summary>
    public static async Task<bool> KillAfterAsync(IEnumerable<string> arguments, TimeSpan time, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(time);
        try
        {
            await process.WaitForExitAsync(timer.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            return true;
        }
    }

    /// <summary>Starts it for a test that interrupts it. Its output is the test's to read.</summary>
    public static Process StartInterruptible(IEnumerable<string> arguments) => Process.Start(
        // Who runs the tests in the background ignores the signal, and children inherit that.
        new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Assembly.Load("Etl").Location, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;

    /// <summary>What Ctrl-C does.</summary>
    public static async Task InterruptAsync(Process process, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    private static Process Start(IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Assembly.Load("Etl").Location, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
}
