using System.Diagnostics;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Runs programs that are not ours on a workbook, in a folder of its own, within a time limit.</summary>
internal sealed class OfficeProgram : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("warehouse-office-").FullName;

    /// <summary>Converts files with one run of LibreOffice; skips the test where it is missing. Returns the converted files.</summary>
    public async Task<IReadOnlyList<string>> ConvertAsync(IReadOnlyList<string> files, string extension)
    {
        var output = Path.Combine(Folder, "out");
        await RunAsync("soffice", TimeSpan.FromSeconds(300),
            [$"-env:UserInstallation=file://{Folder}/profile", "--headless", "--convert-to", extension, "--outdir", output, .. files]);
        return [.. files.Select(file => Path.Combine(output, Path.ChangeExtension(Path.GetFileName(file), extension)))];
    }

    /// <summary>Runs a program; skips the test where it is missing. Returns what it prints.</summary>
    public async Task<string> RunAsync(string program, TimeSpan limit, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var process = Start(start);
        using var deadline = new CancellationTokenSource(limit);
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

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{start.FileName} is not installed.");
            throw;
        }
    }
}
