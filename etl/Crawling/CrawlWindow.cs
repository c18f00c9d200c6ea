namespace Warehouse.Etl.Crawling;

/// <summary>Hours of the day in which requests are sent, in the time zone of the sites. From 22:00 to 06:00 is a night.</summary>
public sealed record CrawlWindow
{
    /// <summary>Begin.</summary>
    public TimeOnly From { get; init; }

    /// <summary>End; before the begin when it lies on the next day.</summary>
    public TimeOnly To { get; init; }

    /// <summary>IANA name of the time zone.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>Whether requests may be sent at a moment.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine knows no such time zone.</exception>
    public bool Contains(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
        return TimeOnly.FromTimeSpan(local.TimeOfDay).IsBetween(From, To);
    }
}
