using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Publishing;

/// <summary>Settings of publishing and of the queries on what is published: section <c>Warehouse:Publishing</c>.</summary>
public sealed record PublishingOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Warehouse:Publishing";

    /// <summary>Snapshots that are kept whatever their age, the newest first.</summary>
    [Range(1, 10_000)]
    public int KeepAtLeast { get; init; } = 3;

    /// <summary>Days for which further snapshots are kept.</summary>
    [Range(0, 36_500)]
    public int KeepDays { get; init; } = 90;

    /// <summary>Time within which a snapshot must be made.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Queries that run at the same time; further ones wait.</summary>
    [Range(1, 1024)]
    public int MaximumQueries { get; init; } = 4;

    /// <summary>Queries that may wait; further ones are turned away.</summary>
    [Range(0, 100_000)]
    public int MaximumWaiting { get; init; } = 64;

    /// <summary>Longest statement taken, in characters.</summary>
    [Range(100, 10_000_000)]
    public int MaximumStatementLength { get; init; } = 50_000;

    /// <summary>Largest answer, in megabytes of text; a larger one is cut and says so.</summary>
    [Range(1, 10_000)]
    public int MaximumAnswerMegabytes { get; init; } = 32;
}
