using System.Globalization;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Operations;

/// <summary>Words for the codes that pages show, and the forms of numbers and moments.</summary>
internal static class Labels
{
    /// <summary>State of a run.</summary>
    public static string Of(RunState state, Language language) => Of("run_state", $"{state}".ToLowerInvariant(), language);

    /// <summary>Why a run was started.</summary>
    public static string Of(RunTrigger trigger, Language language) => Of("run_trigger", $"{trigger}".ToLowerInvariant(), language);

    /// <summary>What a run does or did, or why it stopped early; a dash when it has not said.</summary>
    public static string OfProgress(JobRun run, Language language) => run switch
    {
        { State: RunState.Cancelled } => language["操作员已停止。", "An operator stopped it."],
        { State: RunState.Interrupted, Error: { } error } => language["服务或节点中途停止；任务会重新运行。", error],
        { Message: { } text } => language[text.Zh, text.En],
        _ => "—",
    };

    /// <summary>State of a report in a year; the code itself when it is not known here.</summary>
    public static string OfPublication(string? state, Language language) => state is null ? "—" : Of("publication", state, language);

    /// <summary>Severity of a finding.</summary>
    public static string OfSeverity(string severity, Language language) => Of("severity", severity, language);

    /// <summary>A count; a dash when it is not known.</summary>
    public static string Count(long? value) => value?.ToString("#,##0", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>A share in percent; a dash when there is nothing to take it of.</summary>
    public static string Share(long part, long whole) =>
        whole == 0 ? "—" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A moment in Chinese time; a dash when there is none.</summary>
    public static string Moment(DateTimeOffset? at) =>
        at is { } value ? ChinaTime.Of(value).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "—";

    /// <summary>A moment for machines.</summary>
    public static string Machine(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A span of time in its largest two units.</summary>
    public static string Span(TimeSpan span, Language language) => span switch
    {
        { TotalSeconds: < 1 } => language["不到 1 秒", "under 1 s"],
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} {language["秒", "s"]}"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} {language["分", "min"]} {span.Seconds} {language["秒", "s"]}"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} {language["小时", "h"]} {span.Minutes} {language["分", "min"]}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} {language["天", "days"]}"),
    };

    private static string Of(string kind, string code, Language language) => language.Label(kind, code) ?? code;
}
