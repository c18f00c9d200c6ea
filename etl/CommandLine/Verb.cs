using System.CommandLine;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// One verb of the command line: its arguments and what it does with them. The verb parses and prints; the work is done by the stage it
/// asks <see cref="VerbRun"/> for.
/// </summary>
internal abstract class Verb : Command
{
    /// <summary>Defines a verb by its name and one line of help.</summary>
    protected Verb(string name, string description) : base(name, description)
    {
    }

    /// <summary>Does the work and returns an <see cref="ExitCode"/>.</summary>
    /// <exception cref="UsageException">The arguments do not go together.</exception>
    /// <exception cref="Storage.OperatorException">The operator can mend what is wrong.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public abstract Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken);

    /// <summary>Adds the option <c>--json</c> of a verb that reports.</summary>
    protected Option<bool> AddJsonOption()
    {
        var option = new Option<bool>("--json") { Description = "Print the result as JSON." };
        Add(option);
        return option;
    }
}
