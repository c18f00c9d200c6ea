using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>What a <see cref="QueryWorker"/> is asked: one line of JSON on its standard input.</summary>
/// <param name="File">Path of the snapshot's database file.</param>
/// <param name="DataPath">The data folder.</param>
/// <param name="Limits">Limits of this one query.</param>
/// <param name="Sql">The stranger's SQL.</param>
/// <param name="MaximumRows">Rows wanted at most.</param>
/// <param name="MaximumCharacters">Size of the answer at most.</param>
internal sealed record WorkerRequest(string File, string DataPath, SandboxLimits Limits, string Sql, int MaximumRows, long MaximumCharacters);
