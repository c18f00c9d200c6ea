using System.Net.Http.Headers;
using Aspire.Hosting.ApplicationModel;

namespace Warehouse.AppHost;

/// <summary>What the stack says of etl, one word each.</summary>
internal static class EtlResourceExtensions
{
    /// <summary>Hands settings over as environment variables.</summary>
    public static IResourceBuilder<ProjectResource> WithSettings(this IResourceBuilder<ProjectResource> etl, IReadOnlyDictionary<string, string> settings)
    {
        foreach (var (name, value) in settings)
            etl.WithEnvironment(name.Replace(":", "__", StringComparison.Ordinal), value);
        return etl;
    }

    /// <summary>A command in the dashboard that runs a job now.</summary>
    public static IResourceBuilder<ProjectResource> WithRunCommand(
        this IResourceBuilder<ProjectResource> etl, string job, string title, IResourceBuilder<ParameterResource> accessKey) =>
        etl.WithHttpCommand($"/api/schedules/{job}/run", title, endpointName: "http", commandOptions: new HttpCommandOptions
        {
            PrepareRequest = async context => context.Request.Headers.Authorization =
                new AuthenticationHeaderValue("Bearer", await accessKey.Resource.GetValueAsync(context.CancellationToken)),
        });
}
