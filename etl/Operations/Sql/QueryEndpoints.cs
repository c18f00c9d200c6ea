using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Warehouse.Etl.Operations.Pages;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Publishing.Queries;

namespace Warehouse.Etl.Operations.Sql;

/// <summary>The ways in for SQL over HTTP: <c>POST /api/query</c> for programs, <c>/sql</c> for people.</summary>
internal static class QueryEndpoints
{
    // Generous for a statement of the greatest length; what is longer is refused before it is read.
    private const long MaximumBody = 1_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Maps the SQL page, the query interface and the manifest of the current snapshot.</summary>
    public static IEndpointRouteBuilder MapQueryEndpoints(this IEndpointRouteBuilder routes)
    {
        var limit = new RequestSizeLimitAttribute(MaximumBody);
        routes.MapPost("/api/query", AnswerAsync).WithMetadata(limit);
        routes.MapGet("/api/snapshot", Snapshot);
        routes.MapGet("/sql", Show).ExcludeFromDescription();
        routes.MapPost("/sql", RunAsync).WithMetadata(limit).DisableAntiforgery().ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, SnapshotQueries queries, AnswerParquet parquet)
    {
        QueryRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync<QueryRequest>(context.Request.Body, Json, context.RequestAborted);
        }
        catch (JsonException)
        {
            request = null;
        }

        if (string.IsNullOrWhiteSpace(request?.Sql))
            return Results.Problem("The body must be JSON with a member \"sql\".", statusCode: StatusCodes.Status400BadRequest);
        try
        {
            var answer = await queries.RunAsync(request.Sql, request.MaxRows, context.RequestAborted);
            return await FormatAsync(answer, request.Format ?? "json", parquet, context);
        }
        catch (Exception e) when (QueryFailure.Of(e) is { } failure)
        {
            if (failure.Status == StatusCodes.Status503ServiceUnavailable)
                context.Response.Headers.RetryAfter = "5";
            return Results.Problem(failure.Message, statusCode: failure.Status, title: $"{failure.Title.Zh} {failure.Title.En}");
        }
    }

    private static async Task<IResult> FormatAsync(QueryAnswer answer, string format, AnswerParquet parquet, HttpContext context)
    {
        context.Response.Headers["X-Snapshot-Id"] = answer.SnapshotId;
        context.Response.Headers["X-Truncated"] = answer.Truncated ? "true" : "false";
        switch (format)
        {
            case "json":
                return Results.Json(answer, Json);
            case "csv" or "csv_excel":
                using (var text = new StringWriter())
                {
                    (format == "csv" ? (Action<Answer, TextWriter>)AnswerCsv.Write : AnswerCsv.WriteForExcel)(answer, text);
                    return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"query-{answer.SnapshotId}.csv");
                }

            case "parquet":
                var bytes = await parquet.WriteAsync(answer, context.RequestAborted);
                return Results.File(bytes, "application/vnd.apache.parquet", $"query-{answer.SnapshotId}.parquet");
            default:
                return Results.Problem("The format must be json, csv, csv_excel or parquet.", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static IResult Snapshot(SnapshotStore store) =>
        store.Current() is { } current ? Results.Json(store.ManifestOf(current.Id), Json) : Results.NotFound();

    private static IResult Show(string? sql, string? recipe) => PageEndpoints.Page<SqlPage>([new(nameof(SqlPage.Sql), sql), new(nameof(SqlPage.Recipe), recipe)]);

    private static async Task<IResult> RunAsync(HttpContext context, SnapshotQueries queries, AnswerParquet parquet)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (sql, format) = (form["sql"].ToString(), form["format"].ToString());
        try
        {
            var answer = await queries.RunAsync(sql, null, context.RequestAborted);
            if (format is "json")
                context.Response.Headers.ContentDisposition = $"attachment; filename=query-{answer.SnapshotId}.json";
            return format is "csv" or "csv_excel" or "json" or "parquet"
                ? await FormatAsync(answer, format, parquet, context)
                : PageEndpoints.Page<SqlPage>([new(nameof(SqlPage.Sql), sql), new(nameof(SqlPage.Answer), answer)]);
        }
        catch (Exception e) when (QueryFailure.Of(e) is { } failure)
        {
            return PageEndpoints.Page<SqlPage>([new(nameof(SqlPage.Sql), sql), new(nameof(SqlPage.Failure), failure)], failure.Status);
        }
    }
}
