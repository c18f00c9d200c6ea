namespace Warehouse.Etl.Operations.Api;

/// <summary>Answer to a request for a run.</summary>
/// <param name="RunId">Id that the run will have.</param>
internal sealed record RunAnswer(string RunId);
