using System.ComponentModel;
using System.Diagnostics;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>Runs programs that are not ours, within a time limit.</summary>
internal static class ForeignProgram
{
    /// <summary>Runs a program in a folder; skips the test where it is missing. Returns what it prints.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    /// <exception cref="TimeoutException">It took too long and was killed.</exception>
    public static async Task<string> RunAsync(string program, string folder, TimeSpan limit, IReadOnlyList<string> arguments)
    {
        using var process = Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        });
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(limit);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} took longer than {limit}.", e);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{start.FileName} is not installed.");
            throw;
        }
    }
}
