using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Operations;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Figures;

namespace Warehouse.Etl.Tests.Storage;

/// <summary>The one list of words for codes.</summary>
public sealed class WordsTests
{
    public static TheoryData<string, string> Codes => new(
    [
        .. Of<RunState>("run_state"), .. Of<RunTrigger>("run_trigger"), .. Of<AgencyLevel>("level"), .. Of<AgencyKind>("kind"), .. Of<CheckSeverity>("severity"),
        .. MetricDictionary.Read().Metrics.Select(metric => ("unit", metric.Unit)).Distinct(),
    ]);

    // The states of a publication, as the form of accounting names them.
    public static TheoryData<string> States => ["published", "late", "missing", "blocked", "unreadable"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_words_in_both_languages(string kind, string code)
    {
        var word = Words.Find(kind, code).ShouldNotBeNull();

        word.Zh.ShouldNotBeEmpty();
        word.En.ShouldNotContain('_');
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_is_called_the_same_on_pages_and_in_books(string state)
    {
        var page = new Language(new HttpContextAccessor { HttpContext = new DefaultHttpContext() });

        Labels.OfPublication(state, page).ShouldBe(new Wording(WorkbookLanguage.Zh).PublicationState(state));
        Labels.OfPublication(state, page).ShouldNotBe(state);
    }

    private static IEnumerable<(string, string)> Of<T>(string kind) where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => (kind, JsonNamingPolicy.SnakeCaseLower.ConvertName(name)));
}
