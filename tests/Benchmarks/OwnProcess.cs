using System.Diagnostics;
using System.Globalization;

namespace Warehouse.Benchmarks;

/// <summary>
/// One measured run in a process of its own: nothing that an earlier run loaded, compiled or left in memory is counted or helps.
/// </summary>
internal static class OwnProcess
{
    /// <summary>The argument that tells a benchmark to be that process.</summary>
    public const string Argument = "--own-process";

    /// <summary>Heading of the table that <see cref="RowAsync"/> fills.</summary>
    public const string Heading =
        "| run, each a new process | seconds, start of the process included | processor seconds | file, kB | peak memory of the process, "
        + "MB |\n|---|---:|---:|---:|---:|";

    /// <summary>Runs this program once more; returns a row of the table.</summary>
    public static async Task<string> RowAsync(int run, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(OwnProcess).Assembly.Location, .. arguments, Argument])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The run ended with {process.ExitCode}.");
        return string.Create(CultureInfo.InvariantCulture, $"| {run} | {clock.Elapsed.TotalSeconds:0.0} | {said.Trim().Split('\n')[^1]}");
    }

    /// <summary>What the process says of itself at its end.</summary>
    public static string Report(long fileBytes)
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{process.TotalProcessorTime.TotalSeconds:0.0} | {fileBytes / 1024} | {process.PeakWorkingSet64 >> 20} |");
    }
}
