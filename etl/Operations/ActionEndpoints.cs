using Warehouse.Etl.Jobs;
using Warehouse.Etl.Operations.Access;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations;

/// <summary>What the buttons of the pages do. Each is a POST with a token, and ends on a page that says what came of it.</summary>
internal static class ActionEndpoints
{
    /// <summary>Maps the actions.</summary>
    public static void MapActions(this IEndpointRouteBuilder app)
    {
        var actions = app.MapGroup("").AddEndpointFilter<ForgeryFilter>().ExcludeFromDescription();
        actions.MapPost("/schedules/{id}/run", (string id, JobControl jobs, CancellationToken stop) => RunAsync(jobs, id, null, "/runs", stop));
        actions.MapPost("/schedules/{id}/pause", (string id, JobControl jobs, HttpContext http) => PauseAsync(jobs, id, true, http));
        actions.MapPost("/schedules/{id}/resume", (string id, JobControl jobs, HttpContext http) => PauseAsync(jobs, id, false, http));
        actions.MapPost("/runs/{id}/cancel", async (string id, JobControl jobs, HttpContext http) => Results.Redirect(
            $"/runs/{Uri.EscapeDataString(id)}?notice={(await jobs.CancelAsync(id, Visitor(http), http.RequestAborted) ? "cancelled" : "ended")}"));
        actions.MapPost("/quarantine/retry", (JobControl jobs, CancellationToken stop) =>
            RunAsync(jobs, Jobs.Work.LoadJob.JobName, Jobs.Work.LoadJob.RetryQuarantine, "/quarantine", stop));
    }

    /// <summary>Who sends a request, for the history.</summary>
    public static string Visitor(HttpContext http) => http.User.Identity?.Name ?? "unknown";

    private static async Task<IResult> RunAsync(JobControl jobs, string id, JobArguments? arguments, string page, CancellationToken stop)
    {
        try
        {
            return await jobs.RunNowAsync(id, arguments, stop) is null ? PageEndpoints.NotFound() : Results.Redirect($"{page}?notice=started");
        }
        catch (OperatorException)
        {
            return Results.Redirect($"{page}?notice=busy");
        }
    }

    private static async Task<IResult> PauseAsync(JobControl jobs, string id, bool paused, HttpContext http) =>
        await jobs.PauseAsync(id, paused, Visitor(http), http.RequestAborted)
            ? Results.Redirect($"/runs?notice={(paused ? "paused" : "resumed")}")
            : PageEndpoints.NotFound();
}
