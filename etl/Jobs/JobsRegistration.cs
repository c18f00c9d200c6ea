using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Jobs.Hangfire;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Leases;
using Warehouse.Etl.Jobs.Recovery;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;
using Warehouse.Etl.Jobs.Work;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs;

/// <summary>Registers the jobs.</summary>
public static class JobsRegistration
{
    /// <summary>Name of the connection string of the PostgreSQL in which the nodes of a cluster share schedules and history.</summary>
    public const string ConnectionName = "jobs";

    /// <summary>Adds jobs, history and the runner: what the command line needs to run a job.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<IJob, CrawlJob>();
        services.AddSingleton<IJob, LoadJob>();
        services.AddSingleton<IJob, CheckJob>();
        services.AddSingleton<IJob, PublishJob>();
        services.AddSingleton<IJob, WorkbookJob>();
        services.AddSingleton<WorkbookSchedules>();
        services.AddSingleton<IPostConfigureOptions<JobsOptions>>(provider => provider.GetRequiredService<WorkbookSchedules>());
        return services.AddJobsCore(settings);
    }

    /// <summary>Adds history and runner without the jobs of the stages.</summary>
    internal static IServiceCollection AddJobsCore(this IServiceCollection services, IConfiguration settings)
    {
        Dapper.SqlMapper.AddTypeHandler(new ProgressTextHandler());
        services.AddOptions<JobsOptions>().Bind(settings.GetSection(JobsOptions.Section)).ValidateDataAnnotations();
        foreach (var type in (Type[])
            [
                typeof(JobCalendar), typeof(JobStore), typeof(RunHistory), typeof(RunLedger), typeof(LeaseBook), typeof(HostShare), typeof(Outbox),
                typeof(ActiveRuns), typeof(RunRequests), typeof(JobAttempt), typeof(PartRunner), typeof(RunParts), typeof(JobRunner), typeof(JobPass),
                typeof(RunLogProvider),
            ])
            services.AddSingleton(type);
        services.TryAddSingleton(new WorkerPlace(null));
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RunLogProvider>());
        if (Postgres(settings) is { } postgres)
        {
            services.AddSingleton(_ => DataSource(postgres));
            services.AddSingleton<IHistoryDatabase, PostgresHistory>();
            services.Replace(ServiceDescriptor.Singleton<IHostLease, ClusterHostLease>());
        }
        else
        {
            services.AddSingleton<IHistoryDatabase, DuckDbHistory>();
        }

        return services;
    }

    /// <summary>Adds what only the service needs: the alarm clock, recovery and the control that operators have.</summary>
    public static IServiceCollection AddJobsService(this IServiceCollection services, IConfiguration settings)
    {
        services.AddAlarmClock(Postgres(settings));
        services.AddSingleton<JobControl>();
        services.AddSingleton<RunRecovery>();
        services.AddHostedService<JobsService>();
        return services;
    }

    /// <summary>Adds what a node needs that only works on parts of runs.</summary>
    /// <param name="services">Services.</param>
    /// <param name="settings">Settings with the connection string.</param>
    /// <param name="handOver">Archive folder of the node that loads.</param>
    public static IServiceCollection AddJobsWorker(this IServiceCollection services, IConfiguration settings, string handOver)
    {
        services.Replace(ServiceDescriptor.Singleton(new WorkerPlace(handOver)));
        services.AddPartServer(
            Postgres(settings)!, settings.GetSection(JobsOptions.Section).Get<JobsOptions>()?.NodeName ?? new JobsOptions().NodeName);
        services.AddHostedService<WorkerService>();
        return services;
    }

    /// <summary>Maps the pages that Hangfire brings along.</summary>
    public static void MapSchedulerPages(this IEndpointRouteBuilder app) => HangfireRegistration.MapDashboard(app);

    private static string? Postgres(IConfiguration settings) =>
        settings.GetConnectionString(ConnectionName) is { Length: > 0 } postgres ? postgres : null;

    private static NpgsqlDataSource DataSource(string postgres)
    {
        try
        {
            return NpgsqlDataSource.Create(postgres);
        }
        catch (ArgumentException e)
        {
            throw new OperatorException($"The connection string '{ConnectionName}' cannot be read: {e.Message}", e);
        }
    }
}
