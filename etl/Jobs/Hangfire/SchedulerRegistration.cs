using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
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
        // Store and activator belong to this service. Left to itself, Hangfire keeps both in static fields that all services of a process share.
        services.AddSingleton<JobStorage>(_ => postgres is null ? new InMemoryStorage() : SharedStorage(postgres));
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<IJobScheduler, HangfireScheduler>();
        services.AddTransient<HangfireRun>();
        services.AddHangfire((provider, configuration) => configuration
            .UseLogProvider(new HangfireLogs(provider.GetRequiredService<ILoggerFactory>()))
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = RunsAtOnce;
            server.SchedulePollingInterval = Poll;
        });
        return services;
    }

    /// <summary>
    /// Maps the scheduler's own pages: Hangfire's dashboard, behind the access rule of the service instead of one of its own. It is there to look:
    /// runs are started and cancelled on the operations pages, which know the history.
    /// </summary>
    public static void MapPages(IEndpointRouteBuilder app) => app.MapHangfireDashboard(
        "/hangfire", new DashboardOptions { Authorization = [], IsReadOnlyFunc = _ => true, DashboardTitle = "Hangfire" });

    private static PostgreSqlStorage SharedStorage(string connection)
    {
        var options = new PostgreSqlStorageOptions { QueuePollInterval = Poll, UseSlidingInvisibilityTimeout = true };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }
}
