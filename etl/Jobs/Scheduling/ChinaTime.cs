namespace Warehouse.Etl.Jobs.Scheduling;

/// <summary>The time of all agencies: schedules keep to it unless told otherwise, and operators are shown moments in it.</summary>
internal static class ChinaTime
{
    /// <summary>IANA id of the zone.</summary>
    public const string Id = "Asia/Shanghai";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(Id);

    /// <summary>The same moment as clocks in China show it.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
