using Dapper;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Frontier;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>The captures of earlier runs, as a run looks them up.</summary>
public sealed class EarlierCapturesTests : IDisposable
{
    // Keys count bytes of the archive; this many of them are read at once.
    private const long Stretch = 1L << 22;

    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly EarlierCaptures _earlier;

    public EarlierCapturesTests() => _earlier = new EarlierCaptures(new FrontierStore(_warehouse.Database, TimeProvider.System));

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void Each_capture_is_found_under_its_own_key()
    {
        Index(7, Stretch - 1, Stretch, (5 * Stretch) + 3);

        long[] keys = [Stretch, 7, (5 * Stretch) + 3, Stretch - 1];

        keys.Select(key => _earlier.Find(key)!.Url.AbsolutePath).ShouldBe(keys.Select(key => $"/{key}"));
    }

    [Fact]
    public void A_key_of_which_the_index_knows_nothing_has_no_capture()
    {
        Index(7);

        _earlier.Find(8).ShouldBeNull();
    }

    [Fact]
    public void Neighbours_of_a_capture_are_at_hand_once_it_was_asked_for()
    {
        Index(7, 8);
        _earlier.Find(7);
        Execute("delete from ops_capture");

        _earlier.Find(8).ShouldNotBeNull();
    }

    [Fact]
    public void A_capture_that_came_after_its_neighbours_were_read_is_found()
    {
        Index(7);
        _earlier.Find(7);
        Index(8);

        _earlier.Find(8)!.Url.AbsolutePath.ShouldBe("/8");
    }

    [Fact]
    public void What_is_kept_at_hand_is_bounded()
    {
        Index([.. Enumerable.Range(0, 65).Select(n => n * Stretch)]);
        for (var n = 0; n < 65; n++)
            _earlier.Find(n * Stretch);
        Execute("delete from ops_capture");

        _earlier.Find(0).ShouldBeNull(); // the first of 65 made room for the last
        _earlier.Find(64 * Stretch).ShouldNotBeNull();
    }

    private void Index(params long[] keys)
    {
        using var connection = _warehouse.Database.OpenConnection();
        CaptureIndex.Append(connection, keys.Select(key => new Capture(
            key, new Uri($"http://www.a.gov.cn/{key}"), DateTimeOffset.UnixEpoch, 200, "text/html", new string('a', 64), 1, "a.warc.gz", key, "allowed", "a")));
    }

    private void Execute(string sql)
    {
        using var connection = _warehouse.Database.OpenConnection();
        connection.Execute(sql);
    }
}
