using Dapper;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>The jobs as a service, with scripted jobs in place of the stages, on a data folder of its own and the scheduler that is built.</summary>
internal sealed class RunningJobs : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IHost _host;

    private RunningJobs(IHost host) => _host = host;

    public JobControl Control => _host.Services.GetRequiredService<JobControl>();

    public RunHistory History => _host.Services.GetRequiredService<RunHistory>();

    public T Service<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Asks for an occurrence of a schedule, as the alarm clock does; returns the id of the run, or null when its occurrence is taken.</summary>
    public async Task<string?> AskAsync(string scheduleId, DateTimeOffset dueAt)
    {
        var asked = Service<RunRequests>().Of(Service<JobCalendar>().Find(scheduleId)!, RunTrigger.Schedule, dueAt);
        return await Service<RunLedger>().AskAsync(asked, TestContext.Current.CancellationToken) ? asked.RunId : null;
    }

    /// <summary>Lets the schedules have been in force, or paused, three days longer than they were.</summary>
    public async Task BackdateSchedulesAsync()
    {
        await using var connection = await Service<IHistoryDatabase>().OpenAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("update ops_schedule set in_force_from = in_force_from - interval '3' day");
        await connection.ExecuteAsync("update ops_job_pause set switched_at = switched_at - interval '3' day");
    }

    public static async Task<RunningJobs> StartAsync(string dataPath, IReadOnlyList<IJob> jobs, IReadOnlyDictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Warehouse:DataPath"] = dataPath, ["Warehouse:MemoryMegabytes"] = "256", ["Warehouse:Jobs:RecoveryInterval"] = "00:00:00.500",
            ["Warehouse:Jobs:ProgressInterval"] = "00:00:00.100", ["Warehouse:Jobs:Node"] = "test",
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddLoading(builder.Configuration);
        builder.Services.AddArchive();
        builder.Services.AddJobsCore(builder.Configuration);
        builder.Services.AddJobsService(builder.Configuration);
        foreach (var job in jobs)
            builder.Services.AddSingleton(job);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningJobs(host);
    }

    /// <summary>Ids of the schedules that Hangfire fires.</summary>
    public IReadOnlyList<string> Recurring()
    {
        using var connection = Service<JobStorage>().GetConnection();
        return [.. connection.GetRecurringJobs().Select(job => job.Id)];
    }

    /// <summary>Hangfire's jobs that have ended, at least one.</summary>
    public async Task<IReadOnlyList<string>> HangfireJobsAsync()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        var monitoring = Service<JobStorage>().GetMonitoringApi();
        while (monitoring.SucceededJobs(0, 10).Count == 0)
            await Task.Delay(50, timeout.Token);
        return [.. monitoring.SucceededJobs(0, 10).Select(job => job.Key)];
    }

    /// <summary>Waits until Hangfire has its jobs in a state.</summary>
    public async Task UntilHangfireAsync(IReadOnlyList<string> jobIds, string state)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        using var connection = Service<JobStorage>().GetConnection();
        while (!jobIds.All(id => connection.GetStateData(id)?.Name == state))
            await Task.Delay(50, timeout.Token);
    }

    /// <summary>Waits until runs of a schedule are as wanted.</summary>
    public async Task<IReadOnlyList<JobRun>> UntilAsync(string scheduleId, Func<IReadOnlyList<JobRun>, bool> wanted)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        IReadOnlyList<JobRun> runs = [];
        try
        {
            while (true)
            {
                runs = await History.ListAsync(new RunFilter(ScheduleId: scheduleId), timeout.Token);
                if (wanted(runs))
                    return runs;
                await Task.Delay(50, timeout.Token);
            }
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"Runs of {scheduleId}: {string.Join("; ", runs.Select(run => $"{run.RunTrigger} {run.State} {run.Error}"))}", e);
        }
    }

    /// <summary>Waits until the latest run of a schedule is in a state.</summary>
    public async Task<JobRun> UntilAsync(string scheduleId, RunState state) =>
        (await UntilAsync(scheduleId, runs => runs.Count > 0 && runs[0].State == state))[0];

    public async Task StopAsync() => await _host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
