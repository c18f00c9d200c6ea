namespace Warehouse.Etl.Publishing;

/// <summary>One step of a publication and how long it took.</summary>
/// <param name="Name">What was done: a table copied, a file of <c>warehouse-sql</c> run, a table written as Parquet, the files sealed.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record PublishStep(string Name, double Seconds);
