using System.Net.Http.Headers;

namespace Warehouse.AppHost;

/// <summary>What the stack says of etl, one word each.</summary>
internal static class EtlResourceExtensions
{
    /// <summary>The product's executable with a verb of its command line and settings as environment variables.</summary>
    public static IResourceBuilder<ProjectResource> AddEtl(
        this IDistributedApplicationBuilder builder, string name, IReadOnlyDictionary<string, string> settings, params string[] command)
    {
        var etl = builder.AddProject<Projects.Etl>(name, options => options.ExcludeLaunchProfile = true).WithArgs([.. command]);
        foreach (var (key, value) in settings)
            etl.WithEnvironment(key.Replace(":", "__", StringComparison.Ordinal), value);
        return etl;
    }

    /// <summary>A command in the dashboard that runs a job now.</summary>
    public static IResourceBuilder<ProjectResource> WithRunCommand(
        this IResourceBuilder<ProjectResource> etl, string job, string title, IResourceBuilder<ParameterResource> accessKey) =>
        etl.WithHttpCommand($"/api/schedules/{job}/run", title, endpointName: "http", commandName: job, commandOptions: new HttpCommandOptions
        {
            PrepareRequest = async context => context.Request.Headers.Authorization =
                new AuthenticationHeaderValue("Bearer", await accessKey.Resource.GetValueAsync(context.CancellationToken)),
        });
}
