using System.ComponentModel.DataAnnotations;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs;

/// <summary>Settings of the jobs: section <c>Warehouse:Jobs</c>.</summary>
public sealed record JobsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Warehouse:Jobs";

    /// <summary>Schedules by id. <c>appsettings.json</c> holds the statutory calendar.</summary>
    public Dictionary<string, ScheduleOptions> Schedules { get; init; } = [];

    /// <summary>Name of this node in the history; null for the name of the machine.</summary>
    public string? Node { get; init; }

    /// <summary>Name of this node, given or taken from the machine.</summary>
    public string NodeName => Node ?? Environment.MachineName;

    /// <summary>How long a node has a run or a host after it last said so. After a node of a cluster dies, they move when this is over.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether schedules start runs by themselves. False leaves running by hand.</summary>
    public bool SchedulesActive { get; init; } = true;

    /// <summary>Days for which runs are kept in the history.</summary>
    [Range(1, 36500)]
    public int RetentionDays { get; init; } = 1100;

    /// <summary>Last lines of a run's log that its history keeps.</summary>
    [Range(0, 10_000)]
    public int LogLines { get; init; } = 200;

    /// <summary>How often the service looks for runs that were cut off or missed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan RecoveryInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a run under way writes its progress to the history.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "01:00:00")]
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest slice of the crawl; what remains is crawled by the next run, at once.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CrawlSlice { get; init; } = TimeSpan.FromMinutes(9);
}
