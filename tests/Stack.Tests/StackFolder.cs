using System.Net;
using System.Net.Sockets;

namespace Warehouse.Stack.Tests;

/// <summary>A data folder and ports of its own for one start of the stack.</summary>
internal sealed class StackFolder : IDisposable
{
    private static readonly string[] Names = ["SampleSites", "Etl", "Dashboard", "Telemetry", "Resources"];

    /// <summary>The data folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("warehouse-stack-").FullName;

    /// <summary>Settings that lead the stack there.</summary>
    public Dictionary<string, string> Settings()
    {
        var settings = Names.Zip(FreePorts(Names.Length)).ToDictionary(each => $"Ports:{each.First}", each => $"{each.Second}");
        settings["Warehouse:DataPath"] = Path;
        return settings;
    }

    /// <summary>Files below it whose names match.</summary>
    public IReadOnlyList<string> Files(string pattern) => Directory.GetFiles(Path, pattern, SearchOption.AllDirectories);

    /// <summary>Command lines of the processes that were told of it, as Linux knows them.</summary>
    public IReadOnlyList<string> Processes() => [.. Directory.EnumerateDirectories("/proc")
        .Where(each => int.TryParse(System.IO.Path.GetFileName(each), out var id) && id != Environment.ProcessId)
        .Select(CommandLine).Where(each => each.Contains(Path, StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(each => each.Start());
        var ports = listeners.Select(each => ((IPEndPoint)each.LocalEndpoint).Port).ToArray();
        listeners.ForEach(each => each.Dispose());
        return ports;
    }
}
