using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Warehouse.AppHost;

/// <summary>What the stack says of etl, one word each.</summary>
internal static class EtlResources
{
    private const string Http = "http";
    private const int KeyLength = 32;

    /// <summary>The product's executable with a verb of its command line.</summary>
    public static IResourceBuilder<ProjectResource> AddEtl(this IDistributedApplicationBuilder builder, string name, params string[] command) =>
        builder.AddProject<Projects.Etl>(name, options => options.ExcludeLaunchProfile = true).WithArgs([.. command])
            // The dashboard is stopped together with what reports to it: the last report must not wait long for it.
            .WithEnvironment("OTEL_EXPORTER_OTLP_TIMEOUT", "1000");

    /// <summary>Leads the crawl to sample sites on this machine in place of the agencies' own.</summary>
    public static IResourceBuilder<ProjectResource> Crawling(this IResourceBuilder<ProjectResource> etl, IResourceBuilder<ProjectResource> sites) => etl
        .WithEnvironment("Warehouse__Crawl__AllowLoopback", "true")
        .WithEnvironment("Warehouse__Crawl__HostMap__*", ReferenceExpression.Create($"127.0.0.1:{sites.GetEndpoint(Http).Property(EndpointProperty.Port)}"))
        // The sites are ours: four requests a second instead of one.
        .WithEnvironment("Warehouse__Crawl__Politeness__IntervalSeconds", "0.25");

    /// <summary>Crawls at the start and every half hour, so that there is something to watch.</summary>
    public static IResourceBuilder<ProjectResource> WithSampleSchedule(this IResourceBuilder<ProjectResource> etl) => etl
        .WithEnvironment("Warehouse__Jobs__Schedules__crawl-samples__Job", "crawl")
        .WithEnvironment("Warehouse__Jobs__Schedules__crawl-samples__Cron", "*/30 * * * *")
        .WithEnvironment("Warehouse__Jobs__Schedules__crawl-samples__RunAtStart", "true");

    /// <summary>The name under which a machine shares the hosts.</summary>
    public static IResourceBuilder<ProjectResource> WithNode(this IResourceBuilder<ProjectResource> etl, string node) =>
        etl.WithEnvironment("Warehouse__Jobs__Node", node);

    /// <summary>The pages that the dashboard links and the terminal shows, by name.</summary>
    public static IResourceBuilder<ProjectResource> WithPages(this IResourceBuilder<ProjectResource> etl, params (string Name, string Path)[] pages) =>
        etl.WithUrls(context =>
        {
            context.Urls.Clear();
            foreach (var (name, path) in pages)
                context.Urls.Add(new ResourceUrlAnnotation { Url = context.GetEndpoint(Http)!.Url + path, DisplayText = name });
        });

    /// <summary>
    /// Commands in the dashboard that run a job now. They carry a key of this start; the pages need none, as they answer to this machine alone.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithRunCommands(this IResourceBuilder<ProjectResource> etl, params (string Job, string Title)[] commands)
    {
        var key = RandomNumberGenerator.GetHexString(KeyLength);
        etl.WithEnvironment("Warehouse__Operations__AccessKey", key).WithEnvironment("Warehouse__Operations__OpenOnLoopback", "true");
        foreach (var (job, title) in commands)
        {
            etl.WithHttpCommand($"/api/schedules/{job}/run", title, endpointName: Http, commandName: job, commandOptions: new HttpCommandOptions
            {
                PrepareRequest = context =>
                {
                    context.Request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
                    return Task.CompletedTask;
                },
                GetCommandResult = async context => context.Response.IsSuccessStatusCode
                    ? CommandResults.Success("The run is under way; the page of operations shows it.")
                    : CommandResults.Failure(await ReasonAsync(context)),
            });
        }

        return etl;
    }

    // RFC 9457: a refusal says why in "detail".
    private static async Task<string> ReasonAsync(HttpCommandResultContext context)
    {
        try
        {
            var problem = await context.Response.Content.ReadFromJsonAsync<JsonElement>(context.CancellationToken);
            if (problem.TryGetProperty("detail", out var detail) && detail.GetString() is { Length: > 0 } reason)
                return reason;
        }
        catch (JsonException)
        {
            // No reason was given; the status is all there is.
        }

        return string.Create(CultureInfo.InvariantCulture, $"The service answered {(int)context.Response.StatusCode}.");
    }
}
