using System.CommandLine;

namespace Warehouse.Etl.CommandLine;

/// <summary>The verbs, in the order in which help lists them.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Command> All() =>
    [
        new LoadVerb(),
        new CheckVerb(),
        new QueryVerb(),
        new AgenciesVerb(),
        new PublishVerb(),
    ];
}
