using System.Net;
using System.Security.Cryptography;
using Dapper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Every link of every workbook, followed to the running service and to the sites of the sample agencies.</summary>
[Collection(CrawledBooksCollection.Name)]
public sealed class BookLinksTests(CrawledBooks books)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_on_the_name_of_an_agency_leads_to_its_page()
    {
        var links = Links("agencies/").DistinctBy(link => link.Target).ToList();

        links.Count.ShouldBeGreaterThan(30);
        foreach (var (text, target) in links)
            (await PageAsync(target)).ShouldContain(text);
    }

    [Fact]
    public async Task A_link_on_a_figure_leads_to_the_page_that_explains_it()
    {
        var links = Links("explain/").DistinctBy(link => link.Target).ToList();

        links.Count.ShouldBeGreaterThan(10);
        foreach (var (_, target) in links)
            (await PageAsync(target)).ShouldContain($"<code>{target.Segments[^1]}</code>", Case.Sensitive, target.ToString());
    }

    [Fact]
    public async Task The_page_of_a_corrected_figure_states_the_value_that_the_book_gives()
    {
        using var book = new ClosedXML.Excel.XLWorkbook(books.Issues("annual country zh")[0]);
        var corrections = book.Worksheet("更正记录").Tables.Single().DataRange.Rows().Where(row => !row.Cell(8).IsEmpty()).ToList();

        corrections.ShouldNotBeEmpty();
        foreach (var row in corrections)
            (await PageAsync(row.Cell(6).Hyperlink.ExternalAddress)).ShouldContain(
                FormattableString.Invariant($"""<strong class="value">{row.Cell(8).GetDouble():#,0.####}</strong>"""));
    }

    [Fact]
    public async Task A_link_to_a_report_leads_to_the_document_that_the_figures_are_from()
    {
        var links = Links().Where(link => link.Text is "报告原文" or "report").DistinctBy(link => link.Target).ToList();

        links.Count.ShouldBeGreaterThan(20);
        using var connection = books.Service.OpenConnection();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        foreach (var (_, target) in links)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(target) { Host = "127.0.0.1", Port = books.Sites.Address.Port }.Uri);
            request.Headers.Host = target.Authority;
            using var answer = await client.SendAsync(request, Token);
            var hash = Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(Token)));
            connection.ExecuteScalar<long>("select count(*) from dim_report where is_current and document_sha256 = $hash", new { hash })
                .ShouldBe(1, target.ToString());
        }
    }

    [Fact]
    public void A_link_within_a_workbook_leads_to_one_of_its_sheets()
    {
        foreach (var file in EveryWorkbook.Names.SelectMany(books.Issues))
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            var sheets = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => $"'{sheet.Name}'!A1").ToList();
            var targets = document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Hyperlink>())
                .Where(link => link.Id is null).Select(link => link.Location!.Value!).ToList();

            targets.Count.ShouldBeGreaterThan(20, file);
            targets.Except(sheets).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public async Task The_page_of_the_workbooks_hands_out_every_issue_byte_for_byte()
    {
        var page = await books.Service.Client.GetStringAsync(new Uri("/workbooks", UriKind.Relative), Token);

        foreach (var file in EveryWorkbook.Names.SelectMany(books.Issues))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(file))!;
            var target = $"/workbooks/{Uri.EscapeDataString(name)}/{Path.GetFileNameWithoutExtension(file)[(name.Length + 1)..]}";
            page.ShouldContain($"href=\"{target}\"");
            (await books.Service.Client.GetByteArrayAsync(new Uri(target, UriKind.Relative), Token)).ShouldBe(await File.ReadAllBytesAsync(file, Token));
        }
    }

    private IEnumerable<(string Text, Uri Target)> Links(string path) =>
        Links().Where(link => link.Target.ToString().StartsWith(new Uri(CrawledBooks.PagesUrl, path).ToString(), StringComparison.Ordinal));

    // With the text of its cell.
    private IEnumerable<(string Text, Uri Target)> Links() =>
        from file in EveryWorkbook.Names.SelectMany(books.Issues)
        from link in Read(file)
        select link;

    private static List<(string Text, Uri Target)> Read(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return
        [
            .. from part in document.WorkbookPart!.WorksheetParts
               let cells = part.Worksheet.Descendants<Cell>().Where(cell => cell.InlineString is not null).ToDictionary(cell => cell.CellReference!.Value!)
               from link in part.Worksheet.Descendants<Hyperlink>()
               where link.Id is not null
               select (cells[link.Reference!.Value!].InlineString!.InnerText, part.HyperlinkRelationships.Single(target => target.Id == link.Id!.Value).Uri),
        ];
    }

    private async Task<string> PageAsync(Uri target)
    {
        using var answer = await books.Service.Client.GetAsync(new Uri(target.PathAndQuery, UriKind.Relative), Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, target.ToString());
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
    }
}
