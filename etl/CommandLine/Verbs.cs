using System.CommandLine;

namespace Warehouse.Etl.CommandLine;

/// <summary>The verbs, in the order in which help lists them.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Command> All() =>
    [
        new CrawlVerb(),
        new LoadVerb(),
        new ParseVerb(),
        new CheckVerb(),
        new QueryVerb(),
        new ExplainVerb(),
        new StatusVerb(),
        new AgenciesVerb(),
        new PublishVerb(),
        new DictionaryVerb(),
        new ReparseVerb(),
        new RunVerb(),
        new ServeVerb(),
        new WorkbookVerb(),
        new WorkVerb(),
    ];
}
