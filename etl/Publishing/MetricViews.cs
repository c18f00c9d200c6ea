using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>Writes the statements that make a metric's view and its comment from the metric's record.</summary>
internal static class MetricViews
{
    /// <summary>The statements for one metric.</summary>
    public static string Sql(Metric metric)
    {
        var template = SqlCatalog.Read(metric.IsRate ? "warehouse/metrics/rate_view.sql" : "warehouse/metrics/count_view.sql");
        return SqlText.Fill(
            template,
            ("code", metric.Code),
            ("source", metric.Source),
            ("item", metric.Items.Count > 0 ? $"unnest([{string.Join(", ", metric.Items.Select(SqlText.Text))}])" : "null::varchar"),
            ("item_value", metric.Items.Count > 0 ? $"unnest([{string.Join(", ", metric.Items)}])" : "null::integer"),
            ("numerator", metric.Numerator),
            ("denominator", metric.Denominator ?? "null"),
            ("minimum_n", $"{metric.MinimumN}"),
            ("comment", SqlText.Text($"{metric.Note} Unit: {metric.Unit}. Grain: {metric.Grain}.")));
    }
}
