using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Cronos;

namespace Warehouse.Etl.Jobs.Scheduling;

/// <summary>
/// A cron expression of five fields (minute, hour, day of month, month, day of week) in a time zone. Only what every cron reads in the same
/// way is accepted, so that an expression means one thing whichever scheduler runs it.
/// </summary>
public sealed partial class CronSchedule
{
    private const string Value = "([0-9]+|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|SUN|MON|TUE|WED|THU|FRI|SAT)";
    private const string Item = @"(\*|" + Value + "(-" + Value + ")?)(/[0-9]+)?";

    private static readonly TimeSpan[] Backwards =
        [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(32), TimeSpan.FromDays(367), TimeSpan.FromDays(8 * 367)];

    private readonly CronExpression _expression;

    private CronSchedule(string text, TimeZoneInfo zone, CronExpression expression)
    {
        Text = text;
        Zone = zone;
        _expression = expression;
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>The time zone in which it is read.</summary>
    [JsonIgnore]
    public TimeZoneInfo Zone { get; }

    /// <summary>IANA id of <see cref="Zone"/>.</summary>
    public string TimeZone => Zone.Id;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">Five fields; numbers, names (MON, JAN), <c>* , - /</c>. Sunday is 0 or 7.</param>
    /// <param name="timeZone">IANA id, e.g. <c>Asia/Shanghai</c>.</param>
    /// <exception cref="FormatException">The expression or the time zone cannot be read; the message says what to write instead.</exception>
    public static CronSchedule Parse(string text, string timeZone)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
            throw new FormatException($"The cron expression '{text}' has {fields.Length} fields; five are wanted: minute hour day month weekday.");
        if (fields.FirstOrDefault(field => !PlainField().IsMatch(field)) is { } odd)
            throw new FormatException($"The cron expression '{text}' has '{odd}'; only numbers, names, * , - and / are read.");
        // Half of the crons take both fields together as "and", the other half as "or".
        if (fields[2] != "*" && fields[4] != "*")
            throw new FormatException($"The cron expression '{text}' names a day of the month and a day of the week; write two schedules instead.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone))
            throw new FormatException($"The time zone '{timeZone}' is not known; write an IANA name such as Asia/Shanghai.");
        try
        {
            return new CronSchedule(text, zone, CronExpression.Parse(string.Join(' ', fields)));
        }
        catch (CronFormatException e)
        {
            throw new FormatException($"The cron expression '{text}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>First occurrence after a moment; null when there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _expression.GetNextOccurrence(after, Zone);

    /// <summary>Last occurrence at or before a moment; null when there is none.</summary>
    public DateTimeOffset? Previous(DateTimeOffset at)
    {
        // The expression looks forward only: begin further and further back until an occurrence lies between.
        foreach (var back in Backwards)
        {
            if (_expression.GetOccurrences(at - back, at, Zone, fromInclusive: false, toInclusive: true).LastOrDefault() is var last && last != default)
                return last;
        }

        return null;
    }

    [GeneratedRegex(
        "^(" + Item + ")(," + Item + ")*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PlainField();
}
