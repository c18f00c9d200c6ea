using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.Hangfire;

/// <summary>Registers Hangfire: in memory, or in PostgreSQL, where the nodes of a cluster share it.</summary>
internal static class HangfireRegistration
{
    private const int RunsAtOnce = 8;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>Adds the server of the service, which starts runs and works on no parts but its own.</summary>
    public static void AddAlarmClock(this IServiceCollection services, string? postgres)
    {
        services.AddHangfireCore(postgres);
        services.AddSingleton<AlarmClock>();
        services.AddSingleton<RunNames>();
        services.AddHangfireServer(server => (server.WorkerCount, server.SchedulePollingInterval) = (RunsAtOnce, Poll));
    }

    /// <summary>Adds the server of a node that only works on parts, one at a time.</summary>
    public static void AddPartServer(this IServiceCollection services, string postgres, string node)
    {
        services.AddHangfireCore(postgres);
        services.AddHangfireServer(server => (server.WorkerCount, server.Queues, server.ServerName) = (1, [HangfireJobs.PartQueue], node));
    }

    /// <summary>
    /// Maps Hangfire's dashboard, behind the access rule of the service instead of one of its own. It is there to look: runs are started and cancelled on
    /// the operations pages, which know the history.
    /// </summary>
    public static void MapDashboard(IEndpointRouteBuilder app)
    {
        var names = app.ServiceProvider.GetRequiredService<RunNames>();
        app.MapHangfireDashboard("/hangfire", new DashboardOptions
        {
            Authorization = [], IsReadOnlyFunc = _ => true, DashboardTitle = "Hangfire", DisplayNameFunc = (_, job) => names.Of(job),
        });
    }

    private static void AddHangfireCore(this IServiceCollection services, string? postgres)
    {
        // Store, activator and filters belong to this service. Left to itself, Hangfire keeps them in static fields that all services of a process share.
        services.AddSingleton<JobStorage>(_ => postgres is null ? new InMemoryStorage() : SharedStorage(postgres));
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<IJobFilterProvider>(_ => new JobFilterProviderCollection(
            new JobFilterCollection { new AutomaticRetryAttribute { Attempts = 0 }, new StatisticsHistoryAttribute() }, new JobFilterAttributeFilterProvider()));
        services.AddTransient<HangfireJobs>();
        services.AddHangfire((provider, configuration) => configuration
            .UseLogProvider(new HangfireLogs(provider.GetRequiredService<ILoggerFactory>()))
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
    }

    private static PostgreSqlStorage SharedStorage(string connection)
    {
        var options = new PostgreSqlStorageOptions { QueuePollInterval = Poll, UseSlidingInvisibilityTimeout = true };
        try
        {
            return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException or TimeoutException)
        {
            throw new OperatorException($"The job store does not answer (connection string 'jobs'): {e.Message.TrimEnd('.')}. Start it, or correct the string.", e);
        }
    }
}
