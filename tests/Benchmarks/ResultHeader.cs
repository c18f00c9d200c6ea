using System.Globalization;
using System.Runtime.InteropServices;
using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Benchmarks;

/// <summary>What every result states: what was measured, on what machine, with what versions, by what command.</summary>
internal static class ResultHeader
{
    public static string Write(Benchmark benchmark, string[] arguments) => string.Create(CultureInfo.InvariantCulture, $"""
        ## {benchmark.Name}

        {benchmark.Summary}

        - Machine: {Processor()}, {Environment.ProcessorCount} processors, {Memory():0.0} GB of memory
        - System: {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}
        - .NET {Environment.Version}, DuckDB {Engine()}, {Build()} build
        - Command: `dotnet run -c Release --project tests/Benchmarks -- {string.Join(' ', arguments)}`

        """);

    private static double Memory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);

    private static string Engine()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection.ExecuteScalar<string>("select version()") ?? "unknown";
    }

    private static string Processor()
    {
        const string Details = "/proc/cpuinfo";
        var line = File.Exists(Details)
            ? File.ReadLines(Details).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
    }

    private static string Build()
    {
#if DEBUG
        return "Debug (not to be compared)";
#else
        return "Release";
#endif
    }
}
