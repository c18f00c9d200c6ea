using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.Scheduling;

/// <summary>All schedules of the settings, checked against the jobs that exist.</summary>
public sealed class JobCalendar
{
    private const int MostRetries = 100;

    private readonly Dictionary<string, IJob> _jobs;
    private readonly Dictionary<string, JobSchedule> _schedules;

    /// <summary>Checks the settings.</summary>
    /// <exception cref="OperatorException">A schedule names an unknown job or argument, or its cron expression cannot be read.</exception>
    public JobCalendar(IOptions<JobsOptions> options, IEnumerable<IJob> jobs)
    {
        _jobs = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);
        Jobs = [.. _jobs.Keys.Order(StringComparer.Ordinal)];
        _schedules = options.Value.Schedules.ToDictionary(pair => pair.Key, pair => Check(pair.Key, pair.Value, _jobs), StringComparer.Ordinal);
        RefuseCircles();
    }

    /// <summary>Names of all jobs.</summary>
    public IReadOnlyList<string> Jobs { get; }

    /// <summary>All schedules, in order of their ids.</summary>
    public IEnumerable<JobSchedule> Schedules => _schedules.Values.OrderBy(schedule => schedule.Id, StringComparer.Ordinal);

    /// <summary>A schedule by its id, or the plain schedule of a job by the job's name; null when there is neither.</summary>
    public JobSchedule? Find(string id) =>
        _schedules.GetValueOrDefault(id)
        ?? (Jobs.Contains(id) ? new JobSchedule(id, id, JobArguments.None, null, null, true, false, 0, TimeSpan.Zero) : null);

    /// <summary>Schedules that follow a job.</summary>
    public IEnumerable<JobSchedule> Followers(string job) => Schedules.Where(schedule => schedule.Enabled && schedule.After == job);

    /// <summary>Checks arguments that are given for one run, as those of schedules are checked.</summary>
    /// <exception cref="UnknownArgumentException">The job does not know one of them.</exception>
    public void CheckArguments(string job, JobArguments? arguments)
    {
        if (arguments is not null && UnknownArgument(_jobs[job], arguments.Values.Keys) is { } unknown)
            throw new UnknownArgumentException($"'{unknown}' is no argument here: {Takes(_jobs[job])}.");
    }

    private static string? UnknownArgument(IJob job, IEnumerable<string> given) =>
        given.Except(job.ArgumentNames, StringComparer.OrdinalIgnoreCase).FirstOrDefault();

    private static string Takes(IJob job) =>
        job.ArgumentNames.Count == 0 ? $"the job '{job.Name}' takes none" : $"the job '{job.Name}' takes: {string.Join(", ", job.ArgumentNames)}";

    private static JobSchedule Check(string id, ScheduleOptions options, Dictionary<string, IJob> jobs)
    {
        var job = jobs.GetValueOrDefault(options.Job)
            ?? throw new OperatorException($"The schedule '{id}' names the job '{options.Job}'; there are: {string.Join(", ", jobs.Keys.Order())}.");
        if (options.After is { } after && !jobs.ContainsKey(after))
            throw new OperatorException($"The schedule '{id}' follows the job '{after}'; there are: {string.Join(", ", jobs.Keys.Order())}.");
        if (UnknownArgument(job, options.Arguments.Keys) is { } unknown)
            throw new OperatorException($"The schedule '{id}' gives '{unknown}'; {Takes(job)}.");
        if (options.Retries is < 0 or > MostRetries || options.RetryDelay < TimeSpan.Zero)
            throw new OperatorException($"The schedule '{id}' has Retries or RetryDelay out of range: 0 to {MostRetries} retries, no delay below zero.");
        return new JobSchedule(
            id, job.Name, new JobArguments(options.Arguments), ReadCron(id, options), options.After, options.Enabled, options.RunAtStart,
            options.Retries, options.RetryDelay);
    }

    private static CronSchedule? ReadCron(string id, ScheduleOptions options)
    {
        try
        {
            return options.Cron is { Length: > 0 } cron ? CronSchedule.Parse(cron, options.TimeZone) : null;
        }
        catch (FormatException e)
        {
            throw new OperatorException($"The schedule '{id}': {e.Message}", e);
        }
    }

    private void RefuseCircles()
    {
        foreach (var start in _schedules.Values)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal) { start.Job };
            var edge = new Queue<string>(reached);
            while (edge.TryDequeue(out var job))
            {
                foreach (var follower in Followers(job))
                {
                    if (follower.Job == start.Job)
                        throw new OperatorException($"The schedule '{follower.Id}' closes a circle: the job '{start.Job}' would follow itself.");
                    if (reached.Add(follower.Job))
                        edge.Enqueue(follower.Job);
                }
            }
        }
    }
}
