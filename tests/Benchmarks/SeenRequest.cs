namespace Warehouse.Benchmarks;

/// <summary>A line of the sample sites' own log.</summary>
internal sealed record SeenRequest(DateTimeOffset Time, string Host, int Concurrent, string Path, int Status);
