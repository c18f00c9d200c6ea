using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Crawling;

/// <summary>After what time a URL is asked for again, in hours. Requests are conditional, so unchanged pages cost little.</summary>
public sealed record RefreshOptions
{
    /// <summary>List pages: new reports appear there.</summary>
    [Range(0, 87_600)]
    public double ListHours { get; init; } = 20;

    /// <summary>Reports and attachments: corrections appear there.</summary>
    [Range(0, 87_600)]
    public double ReportHours { get; init; } = 30 * 24;

    /// <summary>What failed.</summary>
    [Range(0, 87_600)]
    public double FailedHours { get; init; } = 20;

    /// <summary>What was blocked or forbidden.</summary>
    [Range(0, 87_600)]
    public double BlockedHours { get; init; } = 7 * 24;
}
