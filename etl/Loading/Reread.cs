namespace Warehouse.Etl.Loading;

/// <summary>
/// Why a document that was loaded before is loaded again: its report is read anew, and what comes of it belongs to a step that can be
/// taken back.
/// </summary>
/// <param name="ReportKey">The version that was read from it before.</param>
/// <param name="Step">The step's moment; the same for all its documents.</param>
public sealed record Reread(int ReportKey, DateTimeOffset Step);
