namespace Warehouse.Etl.Tests.Architecture;

/// <summary>One type uses another.</summary>
/// <param name="From">The type that uses.</param>
/// <param name="To">The type that is used.</param>
internal sealed record Arrow(Type From, Type To);
