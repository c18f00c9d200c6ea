namespace Warehouse.Etl.Workflow;

/// <summary>Adds the workflows that verbs and jobs start.</summary>
public static class WorkflowRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddWorkflow(this IServiceCollection services) => services.AddSingleton<LoadWork>().AddSingleton<CrawlWork>();
}
