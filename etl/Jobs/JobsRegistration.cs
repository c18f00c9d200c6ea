using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Jobs.Cluster;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Recovery;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;
using Warehouse.Etl.Jobs.Work;
using Warehouse.Etl.Jobs.Hangfire;

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
        services.AddSingleton<JobCalendar>();
        services.AddSingleton<RunHistory>();
        services.AddSingleton<ActiveRuns>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobPass>();
        services.AddSingleton<RunLogProvider>();
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RunLogProvider>());
        if (settings.GetConnectionString(ConnectionName) is { Length: > 0 } postgres)
        {
            services.AddSingleton(_ => NpgsqlDataSource.Create(postgres));
            services.AddSingleton<IHistoryDatabase, PostgresHistory>();
            services.AddSingleton<IJobGate, PostgresGate>();
            services.Replace(ServiceDescriptor.Singleton<IHostLease, PostgresHostLease>());
        }
        else
        {
            services.AddSingleton<IHistoryDatabase, DuckDbHistory>();
            services.AddSingleton<IJobGate, ProcessGate>();
        }

        return services;
    }

    /// <summary>Adds what only the service needs: the scheduler, recovery and the control that operators have.</summary>
    public static IServiceCollection AddJobsService(this IServiceCollection services, IConfiguration settings)
    {
        services.AddJobScheduler(settings.GetConnectionString(ConnectionName) is { Length: > 0 } postgres ? postgres : null);
        services.AddSingleton<JobControl>();
        services.AddSingleton<RunRecovery>();
        services.AddHostedService<JobsService>();
        return services;
    }

    /// <summary>Maps the pages that the scheduler brings along.</summary>
    public static void MapSchedulerPages(this IEndpointRouteBuilder app) => SchedulerRegistration.MapPages(app);
}
