using System.Net;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Loading.Programs;
using Warehouse.Etl.Operations;
using Warehouse.Etl.Operations.Lineage;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;
using Warehouse.Reading;

namespace Warehouse.Etl.Tests.Operations.Lineage;

public sealed class ExplainEndpointsTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
    private WebApplication _server = null!;
    private HttpClient _client = null!;
    private int _parsed;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Warehouse:DataPath"] = Path.Combine(_data, "data") });
        builder.Services.AddSingleton<IConfiguration>(builder.Configuration).AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration).AddArchive().AddReading().AddLoading(builder.Configuration).AddQuality();
        builder.Services.AddPages().AddSingleton<ReportIdentities>();
        builder.Services.AddSingleton(provider => new DocumentParser(ReportParser.Version, (bytes, mediaType, stop) =>
        {
            Interlocked.Increment(ref _parsed);
            return provider.GetRequiredService<ReportParser>().Parse(bytes, mediaType, stop);
        }));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapExplainEndpoints();
        await _server.StartAsync(Token);
        _client = new HttpClient { BaseAddress = new Uri(_server.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task A_figure_leads_to_its_cell_in_the_document()
    {
        var key = await LoadAsync("shuyang-development-reform-bureau-2023.html");

        var page = await _client.GetStringAsync($"/explain/{key}/requests.granted.natural_person", Token);
        page.ShouldContain("<strong class=\"value\">26</strong>");
        page.ShouldContain("<q>26</q>");
        page.ShouldContain("<iframe sandbox ");

        var document = await _client.GetAsync($"/explain/{key}/requests.granted.natural_person/document", Token);
        (await document.Content.ReadAsStringAsync(Token)).ShouldContain("<td><mark id=\"cell\">26</mark></td>");
        document.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; sandbox");
    }

    [Fact]
    public async Task A_page_and_the_document_in_its_frame_parse_once_together()
    {
        var key = await LoadAsync("shuyang-development-reform-bureau-2023.html");
        _parsed = 0;

        await _client.GetStringAsync($"/explain/{key}/requests.granted.natural_person", Token);
        await _client.GetStringAsync($"/explain/{key}/requests.granted.natural_person/document", Token);

        _parsed.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_the_document_runs_on_our_pages()
    {
        var original = await File.ReadAllTextAsync(Real("shuyang-development-reform-bureau-2023.html"), Token);
        var hostile = Path.Combine(_data, "hostile.html");
        await File.WriteAllTextAsync(
            hostile, original.Replace("</body>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><script>alert(2)</script><img src=x onerror=alert(3)></body>", StringComparison.OrdinalIgnoreCase), Token);
        var key = await LoadFileAsync(hostile);

        var document = await _client.GetStringAsync($"/explain/{key}/requests.granted.natural_person/document", Token);

        document.ShouldNotContain("<script");
        document.ShouldNotContain("<img");
    }

    [Fact]
    public async Task A_figure_of_a_pdf_leads_to_its_cell_too()
    {
        var key = await LoadAsync("huaian-city-2024.pdf");
        Assert.SkipWhen(key == 0, "poppler-utils is not installed.");

        (await _client.GetStringAsync($"/explain/{key}/requests.granted.natural_person/document", Token)).ShouldContain("<mark id=\"cell\">1288</mark>");
    }

    [Fact]
    public async Task The_key_of_a_superseded_version_leads_to_that_version_and_on_to_the_current_one()
    {
        var file = Path.Combine(_data, "report.html");
        var original = await File.ReadAllTextAsync(Real("shuyang-development-reform-bureau-2023.html"), Token);
        await File.WriteAllTextAsync(file, original, Token);
        var first = await LoadFileAsync(file);
        var second = await LoadFileAsync(await ReplacedAsync(original));

        var page = await _client.GetStringAsync($"/explain/{first}/requests.granted.natural_person", Token);

        second.ShouldBeGreaterThan(first);
        page.ShouldContain("<strong class=\"value\">26</strong>");
        page.ShouldContain("该版本已被取代");
        page.ShouldContain($"href=\"/explain/{second}/requests.granted.natural_person\"");
        (await _client.GetStringAsync($"/explain/{second}/requests.granted.natural_person", Token)).ShouldContain("<strong class=\"value\">27</strong>");
    }

    [Fact]
    public async Task A_blank_cell_is_shown_as_not_reported()
    {
        var key = await LoadAsync("shuyang-development-reform-bureau-2023.html");

        var page = await _client.GetStringAsync($"/explain/{key}/requests.granted.commercial_enterprise", Token);

        page.ShouldContain("未报告");
        (await _client.GetStringAsync($"/explain/{key}/requests.granted.commercial_enterprise?lang=en", Token)).ShouldContain("blank");
    }

    [Theory]
    [InlineData("/explain/999/requests.granted.total")]
    [InlineData("/explain/1/requests.granted")]
    [InlineData("/explain/1/requests.%3Cscript%3E.total")]
    public async Task A_figure_that_is_not_there_gets_a_sentence(string path)
    {
        await LoadAsync("shuyang-development-reform-bureau-2023.html");

        var response = await _client.GetAsync(path, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(Token)).ShouldNotContain("<script>");
    }

    // The document as the agency replaced it: one more request everywhere.
    private async Task<string> ReplacedAsync(string original)
    {
        var file = Path.Combine(_data, "replaced.html");
        await File.WriteAllTextAsync(file, original.Replace(">26<", ">27<", StringComparison.Ordinal), Token);
        return file;
    }

    private static string Real(string name)
    {
        Repository.SkipWithoutRealReports();
        return Path.Combine(Repository.RealReports, name);
    }

    private Task<int> LoadAsync(string name) => LoadFileAsync(Real(name));

    private async Task<int> LoadFileAsync(string path)
    {
        await _server.Services.GetRequiredService<Loader>().LoadAsync([LoadItem.OfFile(path)], again: false, null, Token);
        using var connection = _server.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
        return connection.ExecuteScalar<int>("select coalesce(max(report_key), 0) from dim_report");
    }
}
