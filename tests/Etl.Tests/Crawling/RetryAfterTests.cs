using Warehouse.Etl.Crawling.Fetching;

namespace Warehouse.Etl.Tests.Crawling;

public class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 0 ", 0)]
    [InlineData("Sat, 31 Jan 2026 12:05:00 GMT", 300)]
    [InlineData("Saturday, 31-Jan-26 12:05:00 GMT", 300)]
    [InlineData("Sat, 31 Jan 2026 11:00:00 GMT", 0)]
    [InlineData("99999999999", int.MaxValue)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Seconds_and_dates_are_read(string? header, int? seconds) =>
        RetryAfter.Read(header, Now).ShouldBe(seconds is { } value ? TimeSpan.FromSeconds(value) : null);
}
