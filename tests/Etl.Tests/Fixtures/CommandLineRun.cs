using System.CommandLine;
using Warehouse.Etl.CommandLine;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>What one command line returned and wrote.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the product's own verbs in this process, as a script would: nobody watches the output.</summary>
    public static Task<CommandLineRun> OfAsync(params string[] arguments) =>
        OfAsync(Verbs.All(), arguments, TestContext.Current.CancellationToken);

    /// <summary>Runs the verb <c>try</c>, which does what the test says.</summary>
    public static Task<CommandLineRun> TryAsync(Func<VerbRun, CancellationToken, Task<int>> work, params string[] arguments) =>
        OfAsync([new TestVerb(work)], ["try", .. arguments], TestContext.Current.CancellationToken);

    /// <summary>Runs given verbs.</summary>
    public static async Task<CommandLineRun> OfAsync(IReadOnlyList<Command> verbs, string[] arguments, CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, outputIsScreen: false, errorIsScreen: false);
        var exitCode = await new EtlCommandLine(terminal, verbs).RunAsync(arguments, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
