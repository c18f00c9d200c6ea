using Npgsql;
using Quartz;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Quartz;

/// <summary>Puts Quartz.NET behind <see cref="IJobScheduler"/>.</summary>
internal static class SchedulerRegistration
{
    private const int RunsAtOnce = 8;

    /// <summary>Adds the scheduler.</summary>
    /// <param name="services">Services.</param>
    /// <param name="postgres">Connection string of the shared store; null for a store in memory.</param>
    public static IServiceCollection AddJobScheduler(this IServiceCollection services, string? postgres)
    {
        services.AddSingleton<IJobScheduler, QuartzScheduler>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "warehouse";
                options.GenerateInstanceId = true;
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(RunsAtOnce);
            quartz.AddJobType<QuartzRun>(ServiceLifetime.Transient);
            if (postgres is not null)
                quartz.UsePersistentStore(store => store
                    .UsePostgres(NpgsqlFactory.Instance, postgres)
                    .UseClustering()
                    .ProvisionSchema());
        });
        services.AddQuartzHostedService(options =>
        {
            options.AutoStart = false;
            options.WaitForJobsToComplete = true;
        });
        return services;
    }

    /// <summary>Maps the scheduler's own pages: Quartz has none.</summary>
    public static void MapPages(IEndpointRouteBuilder app) => _ = app;
}
