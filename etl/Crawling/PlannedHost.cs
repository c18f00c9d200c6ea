namespace Warehouse.Etl.Crawling;

/// <summary>What a run would ask one host for.</summary>
/// <param name="Host">The host.</param>
/// <param name="Urls">URLs that are due, each counted once.</param>
public sealed record PlannedHost(string Host, int Urls);
