using ClosedXML.Excel;
using Dapper;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Tests.Workbooks;

public sealed class IssueTests : IDisposable
{
    private readonly SampleBooks _books = SampleBooks.Published();

    public void Dispose() => _books.Dispose();

    [Fact]
    public async Task The_next_issue_says_what_has_changed_since_the_last_one()
    {
        var first = await _books.MakeAsync(SampleBooks.Annual);
        Rows(first, "变化").ShouldBe(["这是第一期，没有上一期可比。"]);
        string agency;
        using (var connection = _books.Warehouse.Database.OpenConnection())
        {
            agency = connection.QuerySingle<string>(
                "select a.name from fact_publication p join dim_agency a using (agency_key) where year = 2025 and state = 'published' order by 1 limit 1");
            connection.Execute(
                "update fact_publication set state = 'late' where year = 2025 and agency_key = (select agency_key from dim_agency where name = $agency)",
                new { agency });
        }

        _books.Clock.Advance(TimeSpan.FromDays(1));
        await _books.PublishAsync();
        var second = await _books.MakeAsync(SampleBooks.Annual);

        Rows(second, "变化").ShouldContain(row => row.Contains("按时发布率", StringComparison.Ordinal));
        Rows(second, "变化").ShouldContain(row => row.StartsWith($"发布状态|{agency}|按时公布|逾期公布", StringComparison.Ordinal));
        File.Exists(first).ShouldBeTrue();
        using var structure = new BookStructure(second);
        var sheet = structure.Read().Single(sheet => sheet.Name == "变化").Lines;
        sheet[0].ShouldStartWith("table changes A1:E");
        sheet[1].ShouldStartWith("headers: 种类 | 什么 | 上一期 20260401T020304000Z | 本期 20260402T020304000Z | 差");
        sheet.ShouldContain("frozen: rows 1, columns 1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"SnapshotId\":\"1\",\"Year\":2025,\"Metrics\":null,\"Agencies\":[]}")]
    [InlineData("{\"SnapshotId\":\"1\",\"Year\":2025,\"Metrics\":{},\"Agencies\":[null]}")]
    public void A_damaged_record_of_the_last_issue_is_told_in_a_sentence(string record)
    {
        var damaged = Damage(record);

        _books.Issues.Before(SampleBooks.Annual.Name, "9").ShouldBeNull();

        _books.Log.Lines.ShouldHaveSingleItem().ShouldStartWith($"{damaged} is damaged (");
    }

    [Fact]
    public async Task After_a_damaged_record_the_book_is_made_as_a_first_issue()
    {
        Damage("{");

        Rows(await _books.MakeAsync(SampleBooks.Annual), "变化").ShouldBe(["这是第一期，没有上一期可比。"]);
    }

    [Fact]
    public async Task Only_as_many_issues_are_kept_as_the_definition_says()
    {
        var definition = SampleBooks.Annual with { Keep = 1 };
        var first = await _books.MakeAsync(definition);
        _books.Clock.Advance(TimeSpan.FromDays(1));
        await _books.PublishAsync();
        var second = await _books.MakeAsync(definition);

        _books.Issues.Of(definition.Name).Select(issue => issue.Path).ShouldBe([second]);
        File.Exists(first).ShouldBeFalse();
    }

    [Fact]
    public async Task A_book_that_fails_leaves_the_good_one_and_no_rubbish()
    {
        var good = await _books.MakeAsync(SampleBooks.Annual);
        var bytes = await File.ReadAllBytesAsync(good, TestContext.Current.CancellationToken);
        var record = _books.Issues.Before(SampleBooks.Annual.Name, "9")!;

        await Should.ThrowAsync<WorkbookRefusedException>(() => _books.Issues.SaveAsync(
            SampleBooks.Annual.Name, record,
            (stream, _) =>
            {
                stream.Write(bytes.AsSpan(0, 1000));
                throw new WorkbookRefusedException("too large");
            },
            TestContext.Current.CancellationToken));

        (await File.ReadAllBytesAsync(good, TestContext.Current.CancellationToken)).Length.ShouldBe(bytes.Length);
        Directory.EnumerateFiles(_books.Warehouse.Folder.Temporary, "*.xlsx*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scope_without_agencies_is_refused_with_a_hint() =>
        (await Should.ThrowAsync<OperatorException>(() => _books.MakeAsync(new() { Name = "a", Scope = new(ScopeKind.Province, "990000") })))
            .Message.ShouldContain("agencies list");

    [Fact]
    public async Task Without_a_snapshot_there_is_no_book()
    {
        using var books = SampleBooks.Ready();

        (await Should.ThrowAsync<OperatorException>(() => books.MakeAsync(SampleBooks.Annual))).Message.ShouldContain("Run 'publish' first");
    }

    [Fact]
    public async Task A_book_is_copied_to_the_folder_of_its_readers()
    {
        var target = Path.Combine(_books.Warehouse.DataPath, "share", "deep");

        var made = await _books.MakeAsync(SampleBooks.Annual with { Folder = target });

        var copy = Directory.EnumerateFiles(target).Single();
        Path.GetFileName(copy).ShouldBe("年度汇总.xlsx");
        new FileInfo(copy).Length.ShouldBe(new FileInfo(made).Length);
    }

    private string Damage(string record)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_books.Warehouse.Folder.Workbooks, SampleBooks.Annual.Name)).FullName;
        var damaged = Path.Combine(folder, $"{SampleBooks.Annual.Name} 20200101T000000000Z.issue.json");
        File.WriteAllText(damaged, record);
        return damaged;
    }

    private static List<string> Rows(string file, string sheet)
    {
        using var book = new XLWorkbook(file);
        return [.. book.Worksheet(sheet).RowsUsed().Skip(1).Select(row => string.Join('|', row.CellsUsed().Select(cell => cell.GetString())))];
    }
}
