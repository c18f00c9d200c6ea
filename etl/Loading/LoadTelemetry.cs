using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Warehouse.Etl.Loading;

/// <summary>Spans and counters of the load.</summary>
internal static class LoadTelemetry
{
    private static readonly ActivitySource Source = new("Warehouse.Loading");
    private static readonly Meter Meter = new("Warehouse.Loading");
    private static readonly Counter<long> Results = Meter.CreateCounter<long>("warehouse.parse.results", "{document}", "Documents parsed, by edition or reason of refusal.");

    /// <summary>A span around the parsing of one document.</summary>
    public static Activity? Parse(LoadItem item) => Source.StartActivity("parse")
        ?.SetTag("warehouse.agency.id", item.AgencyId).SetTag("url.full", item.Source);

    /// <summary>A span around the transaction of one batch.</summary>
    public static Activity? Store(int documents) => Source.StartActivity("store")?.SetTag("warehouse.batch.documents", documents);

    /// <summary>Counts what became of a document.</summary>
    public static void Count(ReadDocument document) => Results.Add(
        1, new("result", document.Report is null ? "refused" : "parsed"),
        new("detail", document.Report?.Tables[0].Edition.ToString() ?? document.Refusal?.ReasonCode));
}
