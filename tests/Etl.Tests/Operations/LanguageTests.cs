using System.Net;
using Dapper;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>Each reader sees one language.</summary>
public class LanguageTests(EmptyService empty) : IClassFixture<EmptyService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh", "装载 0 份，未变 0 份，转入待处理 0 份", "put into quarantine")]
    [InlineData("en", "0 loaded, 0 unchanged, 0 put into quarantine", "转入待处理")]
    public async Task What_a_run_did_is_told_in_the_readers_language_alone(string language, string told, string notTold)
    {
        var service = empty.Running;
        var id = await service.Jobs.RunNowAsync("load", null, Token);
        while ((await service.Jobs.RunAsync(id!, Token))?.State is null or RunState.Running)
            await Task.Delay(50, Token);

        var page = WebUtility.HtmlDecode(await service.Client.GetStringAsync($"/runs/{id}?lang={language}", Token));

        page.ShouldContain(told);
        page.ShouldNotContain(notTold);
    }

    [Theory]
    [InlineData("zh", "/", "页面没有报告内容 1")]
    [InlineData("en", "/", "the page holds no report 1")]
    [InlineData("zh", "/quarantine", "页面没有报告内容 (1)")]
    [InlineData("en", "/quarantine", "the page holds no report (1)")]
    public async Task Why_documents_wait_is_told_in_the_readers_language(string language, string path, string told)
    {
        Quarantine(empty.Running);

        var page = WebUtility.HtmlDecode(await empty.Running.Client.GetStringAsync($"{path}?lang={language}", Token));

        page.ShouldContain(told);
    }

    [Fact]
    public async Task Another_language_shows_the_same_page_with_its_filters_and_without_a_notice_that_has_passed()
    {
        var page = WebUtility.HtmlDecode(await empty.Running.Client.GetStringAsync("/agencies?text=%3Cb%3E%26&state=late&page=2&notice=started&lang=zh", Token));

        page.ShouldContain("href=\"?text=%3Cb%3E%26&state=late&page=2&lang=en\"");
    }

    [Theory]
    [InlineData("half way")]
    [InlineData("{ half way")]
    [InlineData("{\"zh\":null}")]
    public void A_step_stored_as_plain_text_is_the_same_in_both_languages(string stored) =>
        ProgressText.FromJson(stored).ShouldBe(new ProgressText(stored, stored));

    private static void Quarantine(RunningService service)
    {
        using var connection = service.OpenConnection();
        connection.Execute(
            """
            insert into ops_quarantine (quarantine_id, source, reason_code, message, parser_version, document_sha256, quarantined_at, last_tried_at, attempts)
            values (1, 'http://example.gov.cn/empty.html', 'no_content', 'The document is empty; fetch it again.', '1', '00', now(), now(), 1)
            on conflict do nothing
            """);
    }
}
