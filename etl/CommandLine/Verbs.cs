using System.CommandLine;

namespace Warehouse.Etl.CommandLine;

/// <summary>The verbs, in the order in which help lists them.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Command> All() =>
    [
        new AgenciesVerb(),
        new PublishVerb(),
    ];
}
