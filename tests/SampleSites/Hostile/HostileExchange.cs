using System.Net.Sockets;

namespace Warehouse.SampleSites.Hostile;

/// <summary>One request to the hostile server and the raw stream to answer it on.</summary>
/// <param name="Host">The Host header, without port.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Stream">The connection; what is written is sent as it is.</param>
/// <param name="Attempt">How often this host and path were asked for, this time included.</param>
internal sealed record HostileExchange(string Host, string Path, NetworkStream Stream, int Attempt);
