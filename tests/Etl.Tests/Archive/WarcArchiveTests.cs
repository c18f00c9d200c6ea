using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Archive;

public sealed class WarcArchiveTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void What_was_archived_is_read_again_byte_for_byte()
    {
        Capture capture;
        using (var writer = Open())
            capture = writer.Write(Exchanges.Html("/a.html", "<p>一、总体情况</p>"));

        var body = Reader().Read(capture);

        Encoding.UTF8.GetString(body.Content.Span).ShouldBe("<p>一、总体情况</p>");
        body.MediaType.ShouldBe("text/html; charset=utf-8");
        capture.Length.ShouldBe(Encoding.UTF8.GetByteCount("<p>一、总体情况</p>"));
    }

    [Fact]
    public void A_body_with_a_content_coding_is_kept_as_received_and_read_decoded()
    {
        var exchange = Exchanges.Gzipped("/a.html", new string('年', 5000));
        Capture capture;
        using (var writer = Open())
            capture = writer.Write(exchange);

        capture.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(exchange.Decoded.Span)));
        capture.PayloadSha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(exchange.Body.Span)));
        Reader().Read(capture).Content.ToArray().ShouldBe(exchange.Decoded.ToArray());
    }

    [Theory]
    [InlineData(304, "", "server-not-modified")]
    [InlineData(200, "same", "identical-payload-digest")]
    public void Unchanged_content_is_a_revisit_that_reads_as_the_first_capture(int status, string body, string profile)
    {
        Capture first, again;
        using (var writer = Open())
        {
            first = writer.Write(Exchanges.Html("/a.html", "same"));
            again = writer.Write(Exchanges.Html("/a.html", body, status, first));
        }

        again.RevisitOf.ShouldBe(first.CaptureId);
        again.Sha256.ShouldBe(first.Sha256);
        Encoding.UTF8.GetString(Reader().Read(again).Content.Span).ShouldBe("same");
        Records().Single(record => record.Type == "revisit").Headers["WARC-Profile"].ShouldBe("http://netpreserve.org/warc/1.1/revisit/" + profile);
    }

    [Fact]
    public void Changed_content_is_a_capture_of_its_own()
    {
        using var writer = Open();
        var first = writer.Write(Exchanges.Html("/a.html", "first"));

        writer.Write(Exchanges.Html("/a.html", "corrected", previous: first)).RevisitOf.ShouldBeNull();
    }

    [Fact]
    public void Files_roll_at_their_size_and_each_begins_with_its_own_description()
    {
        using (var writer = Open())
        {
            for (var i = 0; i < 4; i++)
                writer.Write(Exchanges.Of($"/{i}", RandomNumberGenerator.GetBytes(600_000)));
        }

        var files = WarcFileName.List(_warehouse.Folder.Archive);
        files.Count.ShouldBe(2);
        files.Select(file => RecordsOf(file)[0].Type).ShouldBe(["warcinfo", "warcinfo"]);
    }

    [Fact]
    public void A_group_torn_anywhere_is_cut_and_what_stands_before_it_stays()
    {
        using (var writer = Open())
        {
            writer.Write(Exchanges.Html("/whole.html", "whole"));
            writer.Write(Exchanges.Html("/torn.html", "torn"));
        }

        var file = WarcFileName.List(_warehouse.Folder.Archive).Single();
        var bytes = File.ReadAllBytes(file);
        var ends = RecordsOf(file).Where(record => record.EndsGroup).Select(record => record.End).ToList();
        for (var length = ends[1] + 1; length < ends[2]; length += 7)
        {
            File.WriteAllBytes(file, bytes[..(int)length]);
            using (var writer = Open())
                writer.CutBytes.ShouldBe(length - ends[1]);
            new FileInfo(file).Length.ShouldBe(ends[1]);
        }
    }

    [Fact]
    public void Damage_before_whole_records_is_left_alone_and_a_new_file_begun()
    {
        using (var writer = Open())
        {
            for (var i = 0; i < 3; i++)
                writer.Write(Exchanges.Html($"/{i}.html", $"page {i}"));
        }

        var file = WarcFileName.List(_warehouse.Folder.Archive).Single();
        var bytes = File.ReadAllBytes(file);
        bytes[RecordsOf(file)[5].Offset + 40] ^= 0xFF;
        File.WriteAllBytes(file, bytes);

        using (var writer = Open())
            writer.Write(Exchanges.Html("/new.html", "new"));

        File.ReadAllBytes(file).ShouldBe(bytes);
        WarcFileName.List(_warehouse.Folder.Archive).Count.ShouldBe(2);
    }

    [Fact]
    public void An_index_built_anew_from_the_files_equals_the_first()
    {
        using var connection = Migrated();
        using (var writer = Open())
        {
            var first = writer.Write(Exchanges.Html("/a.html", "first"));
            writer.Write(Exchanges.Html("/a.html", "", 304, first));
            writer.Write(Exchanges.Gzipped("/b.html", "second"));
            writer.Write(Exchanges.Html("/gone.html", "not found", 404));
            CaptureIndex.Append(connection, writer.FlushWritten());
        }

        var before = Rows();
        connection.Execute("delete from ops_capture");
        Index().CatchUp(connection, TestContext.Current.CancellationToken).ShouldBe(4);

        Rows().ShouldBe(before);

        List<string> Rows() => connection.Query<string>("select ops_capture::varchar from ops_capture order by capture_id").AsList();
    }

    [Fact]
    public void Captures_written_after_the_last_index_batch_are_caught_up_and_only_those()
    {
        using var connection = Migrated();
        using (var writer = Open())
        {
            writer.Write(Exchanges.Html("/a.html", "a"));
            CaptureIndex.Append(connection, writer.FlushWritten());
            writer.Write(Exchanges.Html("/b.html", "b"));
            writer.Write(Exchanges.Html("/c.html", "c"));
        }

        Index().CatchUp(connection, TestContext.Current.CancellationToken).ShouldBe(2);
        Index().CatchUp(connection, TestContext.Current.CancellationToken).ShouldBe(0);
    }

    [Fact]
    public void Bytes_that_are_not_those_of_the_index_are_refused()
    {
        Capture capture;
        using (var writer = Open())
            capture = writer.Write(Exchanges.Html("/a.html", "a"));

        Should.Throw<InvalidDataException>(() => Reader().Read(capture with { Sha256 = new string('0', 64) }));
    }

    [Fact]
    public void Many_threads_write_side_by_side_and_nothing_is_lost()
    {
        var captures = new Capture[400];
        using (var writer = Open())
            Parallel.For(0, captures.Length, i => captures[i] = writer.Write(Exchanges.Html($"/{i}.html", $"page {i}")));

        var reader = Reader();
        for (var i = 0; i < captures.Length; i++)
            Encoding.UTF8.GetString(reader.Read(captures[i]).Content.Span).ShouldBe($"page {i}");
    }

    private WarcWriter Open() => WarcWriter.Open(_warehouse.Folder, new ArchiveOptions { FileMegabytes = 1 }, TimeProvider.System);

    private ArchiveReader Reader() => new(_warehouse.Folder, new ArchiveOptions());

    private CaptureIndex Index() => new(_warehouse.Folder, NullLogger<CaptureIndex>.Instance);

    private DuckDB.NET.Data.DuckDBConnection Migrated()
    {
        new Migrator(_warehouse.Database, TimeProvider.System).Apply();
        return _warehouse.Database.OpenConnection();
    }

    private List<WarcRecord> Records() => [.. WarcFileName.List(_warehouse.Folder.Archive).SelectMany(RecordsOf)];

    private static List<WarcRecord> RecordsOf(string file)
    {
        using var reader = new WarcReader(file);
        var records = new List<WarcRecord>();
        while (reader.Read() is { } record)
            records.Add(record);
        return records;
    }
}
