using System.Globalization;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>Occurrences worked out by hand on the calendar of 2026, whose 1 January is a Thursday, in Chinese time unless said otherwise.</summary>
public class CronScheduleTests
{
    [Theory]
    [InlineData("* * * * *", "2026-01-01 00:00", "2026-01-01 00:01")]
    [InlineData("*/15 * * * *", "2026-01-01 00:01", "2026-01-01 00:15")]
    [InlineData("*/15 * * * *", "2026-01-01 23:50", "2026-01-02 00:00")]
    [InlineData("5 * * * *", "2026-01-01 00:05", "2026-01-01 01:05")]
    [InlineData("5,35 * * * *", "2026-01-01 00:05", "2026-01-01 00:35")]
    [InlineData("10-12 * * * *", "2026-01-01 00:12", "2026-01-01 01:10")]
    [InlineData("10-50/20 * * * *", "2026-01-01 00:31", "2026-01-01 00:50")]
    [InlineData("5/20 * * * *", "2026-01-01 00:46", "2026-01-01 01:05")]
    [InlineData("0 2 * * *", "2026-01-01 02:00", "2026-01-02 02:00")]
    [InlineData("0 2 * * *", "2026-01-01 01:59", "2026-01-01 02:00")]
    [InlineData("0 8,20 * * *", "2026-01-01 08:00", "2026-01-01 20:00")]
    [InlineData("30 9-17 * * *", "2026-01-01 17:30", "2026-01-02 09:30")]
    [InlineData("0 */6 * * *", "2026-01-01 06:00", "2026-01-01 12:00")]
    [InlineData("0 1 1 * *", "2026-01-01 01:00", "2026-02-01 01:00")]
    [InlineData("0 0 31 * *", "2026-01-31 00:00", "2026-03-31 00:00")]
    [InlineData("0 0 31 1,3 *", "2026-03-31 00:00", "2027-01-31 00:00")]
    [InlineData("0 1 10-31 1 *", "2026-01-31 01:00", "2027-01-10 01:00")]
    [InlineData("0 1 10-31 3 *", "2026-01-01 00:00", "2026-03-10 01:00")]
    [InlineData("0 0 1-15/7 * *", "2026-01-01 00:00", "2026-01-08 00:00")]
    [InlineData("0 0 */10 * *", "2026-01-21 00:00", "2026-01-31 00:00")]
    [InlineData("0 0 29 2 *", "2026-01-01 00:00", "2028-02-29 00:00")]
    [InlineData("0 0 1 JAN *", "2026-01-01 00:00", "2027-01-01 00:00")]
    [InlineData("0 0 1 jan-mar *", "2026-03-01 00:00", "2027-01-01 00:00")]
    [InlineData("0 0 1 */3 *", "2026-01-01 00:00", "2026-04-01 00:00")]
    [InlineData("0 0 * * 0", "2026-01-01 00:00", "2026-01-04 00:00")]
    [InlineData("0 0 * * 7", "2026-01-01 00:00", "2026-01-04 00:00")]
    [InlineData("0 0 * * SUN", "2026-01-04 00:00", "2026-01-11 00:00")]
    [InlineData("0 0 * * 1", "2026-01-01 00:00", "2026-01-05 00:00")]
    [InlineData("0 0 * * 6", "2026-01-01 00:00", "2026-01-03 00:00")]
    [InlineData("0 1 * * 6", "2026-01-03 01:00", "2026-01-10 01:00")]
    [InlineData("0 0 * * 1-5", "2026-01-02 00:00", "2026-01-05 00:00")]
    [InlineData("0 0 * * mon,WED", "2026-01-05 00:00", "2026-01-07 00:00")]
    [InlineData("0 9 * * MON-FRI", "2026-01-09 09:00", "2026-01-12 09:00")]
    [InlineData("0 0 * * 6-7", "2026-01-03 00:00", "2026-01-04 00:00")]
    [InlineData("  0   2 *  * * ", "2026-01-01 00:00", "2026-01-01 02:00")]
    public void The_next_occurrence_is_the_one_on_the_calendar(string cron, string after, string next) =>
        CronSchedule.Parse(cron, "Asia/Shanghai").Next(InChina(after)).ShouldBe(InChina(next));

    [Theory]
    [InlineData("0 2 * * *", "2026-01-01 02:00", "2026-01-01 02:00")]
    [InlineData("0 2 * * *", "2026-01-01 01:59", "2025-12-31 02:00")]
    [InlineData("0 1 10-31 1 *", "2026-06-01 00:00", "2026-01-31 01:00")]
    [InlineData("0 0 * * 0", "2026-01-01 00:00", "2025-12-28 00:00")]
    public void The_previous_occurrence_is_the_one_on_the_calendar(string cron, string before, string previous) =>
        CronSchedule.Parse(cron, "Asia/Shanghai").Previous(InChina(before)).ShouldBe(InChina(previous));

    [Theory]
    [InlineData("Asia/Shanghai", "2026-01-01T18:00:00Z")]
    [InlineData("UTC", "2026-01-01T02:00:00Z")]
    [InlineData("Asia/Urumqi", "2026-01-01T20:00:00Z")]
    public void Two_in_the_morning_depends_on_the_time_zone(string zone, string next) =>
        CronSchedule.Parse("0 2 * * *", zone).Next(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
            .ShouldNotBeNull().UtcDateTime.ShouldBe(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture).UtcDateTime);

    [Fact]
    public void A_day_that_never_comes_has_no_occurrence() =>
        CronSchedule.Parse("0 0 30 2 *", "Asia/Shanghai").Next(InChina("2026-01-01 00:00")).ShouldBeNull();

    [Theory]
    [InlineData("0 2 * *", "five are wanted")]
    [InlineData("0 0 2 * * *", "five are wanted")]
    [InlineData("", "five are wanted")]
    [InlineData("@daily", "five are wanted")]
    [InlineData("60 * * * *", "cannot be read")]
    [InlineData("0 24 * * *", "cannot be read")]
    [InlineData("0 0 0 * *", "cannot be read")]
    [InlineData("0 0 * 13 *", "cannot be read")]
    [InlineData("0 0 * * 8", "cannot be read")]
    [InlineData("0 0 L * *", "only numbers")]
    [InlineData("0 0 * * 5#2", "only numbers")]
    [InlineData("0 0 ? * *", "only numbers")]
    [InlineData("0 0 15W * *", "only numbers")]
    [InlineData("0 0 13 * 5", "two schedules")]
    public void An_expression_that_crons_do_not_agree_on_is_refused(string cron, string why) =>
        Should.Throw<FormatException>(() => CronSchedule.Parse(cron, "Asia/Shanghai")).Message.ShouldContain(why);

    [Fact]
    public void An_unknown_time_zone_is_refused() =>
        Should.Throw<FormatException>(() => CronSchedule.Parse("0 0 * * *", "Asia/Atlantis")).Message.ShouldContain("Asia/Atlantis");

    private static DateTimeOffset InChina(string text) =>
        new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
