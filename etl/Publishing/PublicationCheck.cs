namespace Warehouse.Etl.Publishing;

/// <summary>What one check said of a snapshot before it was published.</summary>
/// <param name="Id">Name of its file in <c>warehouse-sql/warehouse/publication-checks</c>.</param>
/// <param name="Blocking">Whether a snapshot that fails it is kept from becoming the current one.</param>
/// <param name="Violations">How many violations it found; 0 means passed.</param>
/// <param name="Example">The first of them; null when passed.</param>
public sealed record PublicationCheck(string Id, bool Blocking, long Violations, string? Example);
