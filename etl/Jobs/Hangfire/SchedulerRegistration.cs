using Hangfire;
using Hangfire.PostgreSql;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Hangfire;

/// <summary>Puts Hangfire behind <see cref="IJobScheduler"/>.</summary>
internal static class SchedulerRegistration
{
    private const int RunsAtOnce = 8;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>Adds the scheduler.</summary>
    /// <param name="services">Services.</param>
    /// <param name="postgres">Connection string of the shared store; null for a store in memory.</param>
    public static IServiceCollection AddJobScheduler(this IServiceCollection services, string? postgres)
    {
        services.AddSingleton<HangfireScheduler>();
        services.AddSingleton<IJobScheduler>(provider => provider.GetRequiredService<HangfireScheduler>());
        services.AddTransient<HangfireRun>();
        services.AddHangfire((_, configuration) =>
        {
            configuration
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings();
            if (postgres is null)
                configuration.UseInMemoryStorage();
            else
                configuration.UsePostgreSqlStorage(
                    storage => storage.UseNpgsqlConnection(postgres),
                    new PostgreSqlStorageOptions { QueuePollInterval = Poll, UseSlidingInvisibilityTimeout = true });
        });
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = RunsAtOnce;
            server.SchedulePollingInterval = Poll;
        });
        return services;
    }

    /// <summary>Maps the scheduler's own pages: Hangfire's dashboard, behind the access rule of the service instead of one of its own.</summary>
    public static void MapPages(IEndpointRouteBuilder app) => app.MapHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [] });
}
