using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Operations.Data;
using Warehouse.Etl.Operations.Pages;
using Warehouse.Etl.Workbooks.Delivery;

namespace Warehouse.Etl.Operations;

/// <summary>The pages: rendered on the server, complete without script.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps the pages.</summary>
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", () => Page<OverviewPage>([]));
        pages.MapGet("/runs", (string? state, int? page) => Page<RunsPage>(
            [new(nameof(RunsPage.State), Enum.TryParse<RunState>(state, ignoreCase: true, out var wanted) ? wanted : null), new(nameof(RunsPage.Number), Number(page))]));
        pages.MapGet("/runs/{id}", async (string id, JobControl jobs, CancellationToken stop) =>
            await jobs.RunAsync(id, stop) is { } run ? await RunAsync(jobs, run, stop) : NotFound());
        pages.MapGet("/agencies", (string? text, string? state, int? page) => Page<AgenciesPage>(
            [new(nameof(AgenciesPage.Text), text), new(nameof(AgenciesPage.State), state), new(nameof(AgenciesPage.Number), Number(page))]));
        pages.MapGet("/agencies/{id}", async (string id, OperationsQueries queries, CancellationToken stop) =>
            await queries.AgencyAsync(id, stop) is { } agency ? Page<AgencyPage>([new(nameof(AgencyPage.Agency), agency)]) : NotFound());
        pages.MapGet("/hosts", (string? text, bool? failing, int? page) => Page<HostsPage>(
            [new(nameof(HostsPage.Text), text), new(nameof(HostsPage.Failing), failing ?? false), new(nameof(HostsPage.Number), Number(page))]));
        pages.MapGet("/quarantine", (string? reason, int? page) => Page<QuarantinePage>(
            [new(nameof(QuarantinePage.Reason), reason), new(nameof(QuarantinePage.Number), Number(page))]));
        pages.MapGet("/workbooks", () => Page<WorkbooksPage>([]));
        pages.MapGet("/workbooks/{name}/{snapshot}", (string name, string snapshot, IssueStore issues) =>
            issues.Find(name, snapshot) is { } issue
                ? Results.File(issue, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Path.GetFileName(issue)) : NotFound());
        pages.MapGet("/findings", (string? severity, string? rule, string? agency, int? year, int? page) => Page<FindingsPage>(
        [
            new(nameof(FindingsPage.Severity), severity), new(nameof(FindingsPage.Rule), rule), new(nameof(FindingsPage.Agency), agency),
            new(nameof(FindingsPage.Year), year), new(nameof(FindingsPage.PageNumber), Number(page)),
        ]));
    }

    /// <summary>A page with its parameters; those that are null keep their defaults.</summary>
    public static IResult Page<TPage>(IEnumerable<KeyValuePair<string, object?>> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters.Where(pair => pair.Value is not null).ToDictionary()) { StatusCode = status };

    /// <summary>The page that says there is none.</summary>
    public static IResult NotFound() => Page<NotFoundPage>([], StatusCodes.Status404NotFound);

    private static async Task<IResult> RunAsync(JobControl jobs, JobRun run, CancellationToken stop)
    {
        var (parts, steps) = await jobs.CourseAsync(run.RunId, stop);
        return Page<RunPage>([new(nameof(RunPage.Run), run), new(nameof(RunPage.Parts), parts), new(nameof(RunPage.Steps), steps)]);
    }

    private static int Number(int? page) => Math.Clamp(page ?? 1, 1, 100_000);
}
