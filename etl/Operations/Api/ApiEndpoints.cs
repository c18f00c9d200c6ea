using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Operations.Access;
using Warehouse.Etl.Operations.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations.Api;

/// <summary>The same as the pages, for programs. The OpenAPI document is at <c>/api/openapi.json</c>.</summary>
internal static class ApiEndpoints
{
    /// <summary>Maps the API.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(ApiReference.DocumentPath);
        app.MapApiReference();
        var api = app.MapGroup("/api").WithTags("operations");
        api.MapGet("/overview", (OverviewReader reader, CancellationToken stop) => reader.ReadAsync(stop)).WithSummary("What an operator wants to know first.");
        api.MapFallback(() => Results.Problem("There is nothing at this address.", statusCode: StatusCodes.Status404NotFound)).ExcludeFromDescription();
        MapJobs(api);
        MapWarehouse(api);
    }

    private static void MapJobs(RouteGroupBuilder api)
    {
        api.MapGet("/schedules", (JobControl jobs, CancellationToken stop) => jobs.SchedulesAsync(stop)).WithSummary("Schedules with their next and last runs.");
        api.MapGet("/runs", (string? schedule, RunState? state, int? skip, JobControl jobs, CancellationToken stop) =>
            jobs.RunsAsync(new RunFilter(schedule, State: state, SkipRows: Math.Max(0, skip ?? 0)), stop)).WithSummary("Runs, latest first, 50 at a time.");
        api.MapGet("/runs/{id}", async (string id, JobControl jobs, CancellationToken stop) =>
            await jobs.RunAsync(id, stop) is { } run ? Results.Ok(run) : Results.NotFound()).Produces<JobRun>().Produces(StatusCodes.Status404NotFound).WithSummary("One run with its log excerpt.");

        var changes = api.MapGroup("").AddEndpointFilter<ForgeryFilter>();
        changes.MapPost("/schedules/{id}/run", RunNowAsync).Produces<RunAnswer>(StatusCodes.Status202Accepted)
            .Produces(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Asks for a run now; the body may give arguments.");
        changes.MapPost("/schedules/{id}/pause", (string id, JobControl jobs, HttpContext http) => PauseAsync(id, true, jobs, http))
            .Produces(StatusCodes.Status204NoContent).Produces(StatusCodes.Status404NotFound).WithSummary("Pauses a schedule.");
        changes.MapPost("/schedules/{id}/resume", (string id, JobControl jobs, HttpContext http) => PauseAsync(id, false, jobs, http))
            .Produces(StatusCodes.Status204NoContent).Produces(StatusCodes.Status404NotFound).WithSummary("Resumes a schedule.");
        changes.MapPost("/runs/{id}/cancel", async (string id, JobControl jobs, HttpContext http) =>
            await jobs.CancelAsync(id, ActionEndpoints.Visitor(http), http.RequestAborted) ? Results.Accepted() : Results.Conflict())
            .Produces(StatusCodes.Status202Accepted).Produces(StatusCodes.Status409Conflict)
            .WithSummary("Asks a run to stop; 409 when it is not under way.");
    }

    private static void MapWarehouse(RouteGroupBuilder api)
    {
        api.MapGet("/agencies", (string? text, string? state, int? page, OperationsQueries queries, CancellationToken stop) =>
            queries.AgenciesAsync(text, state, page ?? 1, stop)).WithSummary("Agencies with their latest year.");
        api.MapGet("/agencies/{id}", async (string id, OperationsQueries queries, CancellationToken stop) =>
            await queries.AgencyAsync(id, stop) is { } agency
                ? Results.Ok(new AgencyStory(agency, await queries.AgencyYearsAsync(id, stop), await queries.AgencyReportsAsync(id, stop)))
                : Results.NotFound()).Produces<AgencyStory>().Produces(StatusCodes.Status404NotFound).WithSummary("The story of one agency.");
        api.MapGet("/hosts", (string? text, bool? failing, int? page, OperationsQueries queries, CancellationToken stop) =>
            queries.HostsAsync(text, failing ?? false, page ?? 1, stop)).WithSummary("The politeness ledger.");
        api.MapGet("/quarantine", (string? reason, int? page, OperationsQueries queries, CancellationToken stop) =>
            queries.QuarantineAsync(reason, null, page ?? 1, stop)).WithSummary("Documents that wait, with their reasons.");
        api.MapGet("/findings", (string? severity, string? rule, string? agency, int? year, int? page, OperationsQueries queries, CancellationToken stop) =>
            queries.FindingsAsync(severity, rule, agency, year, page ?? 1, stop)).WithSummary("Findings on current reports.");
    }

    private static async Task<IResult> RunNowAsync(string id, HttpRequest request, JobControl jobs, CancellationToken stop)
    {
        try
        {
            var arguments = request.HasJsonContentType() ? await request.ReadFromJsonAsync<Dictionary<string, string>>(stop) : null;
            return await jobs.RunNowAsync(id, arguments is { Count: > 0 } ? new JobArguments(arguments) : null, stop) is { } runId
                ? Results.Accepted($"/api/runs/{runId}", new RunAnswer(runId))
                : Results.NotFound();
        }
        catch (System.Text.Json.JsonException)
        {
            return Results.Problem("The body must be a JSON object of arguments, name to text.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (UnknownArgumentException e)
        {
            return Results.Problem(e.Message, statusCode: StatusCodes.Status400BadRequest);
        }
        catch (OperatorException e)
        {
            return Results.Problem(e.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> PauseAsync(string id, bool paused, JobControl jobs, HttpContext http) =>
        await jobs.PauseAsync(id, paused, ActionEndpoints.Visitor(http), http.RequestAborted) ? Results.NoContent() : Results.NotFound();
}
