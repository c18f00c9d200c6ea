using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace Warehouse.Etl.Loading;

/// <summary>Spans and counters of the load.</summary>
internal static class LoadTelemetry
{
    private const string None = "none";

    private static readonly ActivitySource Source = new("Warehouse.Loading");
    private static readonly Meter Meter = new("Warehouse.Loading");
    private static readonly Counter<long> Results = Meter.CreateCounter<long>("warehouse.parse.results", "{document}", "Documents parsed, by edition or reason of refusal, and by template: the form in which the document came.");

    /// <summary>A span around the parsing of one document.</summary>
    public static Activity? Parse(LoadItem item, ActivityContext agency) => Source.StartActivity("parse", ActivityKind.Internal, agency)
        ?.SetTag("warehouse.agency.id", item.AgencyId).SetTag("url.full", item.Source);

    /// <summary>A span around the transaction of one batch.</summary>
    public static Activity? Store(int documents) => Source.StartActivity("store")?.SetTag("warehouse.batch.documents", documents);

    /// <summary>Counts what became of a document.</summary>
    public static void Count(ReadDocument document) => Results.Add(
        1, new("result", document.Report is null ? "refused" : "parsed"),
        new("edition", document.Report?.Tables[0].Edition.ToString() ?? None), new("reason", document.Refusal?.ReasonCode ?? None),
        new("template", document.Format is { } format ? JsonNamingPolicy.SnakeCaseLower.ConvertName(format.ToString()) : None));
}
