using System.CommandLine;

namespace Warehouse.Etl.CommandLine;

/// <summary>The verbs, in the order in which help lists them.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Command> All() =>
    [
        new LoadVerb(),
        new ParseVerb(),
        new CheckVerb(),
        new QueryVerb(),
        new ExplainVerb(),
        new AgenciesVerb(),
        new PublishVerb(),
        new RunVerb(),
        new ServeVerb(),
    ];
}
