using System.CommandLine;
using System.CommandLine.Invocation;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// The command line of the product. Whatever happens, it ends with an exit code and at most one sentence on standard error: never a stack
/// trace.
/// </summary>
internal sealed partial class EtlCommandLine(Terminal terminal, IReadOnlyList<Command> verbs)
{
    private readonly SettingsSource _settings = new();

    private readonly Option<bool> _verbose = new("--verbose") { Description = "Print log lines to standard error.", Recursive = true };

    /// <summary>The command line on this process's console.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The command line is where the console is.")]
    public static EtlCommandLine OnConsole()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var terminal = new Terminal(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
        return new EtlCommandLine(terminal, Verbs.All());
    }

    /// <summary>Runs one command line and returns an <see cref="ExitCode"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Action is ParseErrorAction or null && parsed.Errors.Count > 0)
            return WrongUse($"{Complaint(parsed)} Try '{CommandName(parsed)} --help'.");
        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // The signals are StopSignals': the parser's own handling would swallow the second Ctrl-C.
                ProcessTerminationTimeout = null,
            },
            cancellationToken);
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Warehouse of China's annual reports on government information disclosure (政府信息公开工作年度报告).");
        _settings.AddTo(root);
        root.Add(_verbose);
        foreach (var verb in verbs)
        {
            GiveAction(verb);
            root.Add(verb);
        }

        return root;
    }

    private void GiveAction(Command command)
    {
        if (command is Verb verb)
            verb.SetAction((arguments, cancellationToken) => RunVerbAsync(verb, arguments, cancellationToken));
        foreach (var part in command.Subcommands)
            GiveAction(part);
    }

    private async Task<int> RunVerbAsync(Verb verb, ParseResult arguments, CancellationToken cancellationToken)
    {
        var dataPath = "./data";
        try
        {
            var settings = _settings.Read(arguments);
            dataPath = settings["Warehouse:DataPath"] ?? dataPath;
            var services = new ServiceCollection();
            services.AddLogging(logging => logging
                .AddProvider(new TerminalLogs(terminal))
                .SetMinimumLevel(arguments.GetValue(_verbose) ? LogLevel.Information : LogLevel.Warning));
            services.AddWarehouse(settings);
            await using var provider = services.BuildServiceProvider();
            return await verb.RunAsync(new VerbRun(arguments, terminal, settings, provider), cancellationToken);
        }
        catch (UsageException e)
        {
            return WrongUse(e.Message);
        }
        catch (OptionsValidationException e)
        {
            return WrongUse($"The settings are wrong: {string.Join("; ", e.Failures)}");
        }
        catch (Exception e) when (FullDisk.Caused(e))
        {
            return Failed(FullDisk.Sentence);
        }
        catch (OperatorException e)
        {
            return Failed(e.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Note("Stopped. What was finished is kept; the same command goes on from there.");
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            // The boundary of the program: whatever was not foreseen ends here, with its details in a file.
            var log = FailureLog.Append(dataPath, TimeProvider.System.GetUtcNow(), verb.Name, e);
            return Failed($"The verb '{verb.Name}' failed unexpectedly: {e.Message} "
                + (log is null ? "The details could not be written to the data folder." : $"Details are in {log}."));
        }
    }

    // What was typed and not understood says more than what was expected in its place.
    private static string Complaint(ParseResult parsed)
    {
        var error = parsed.Errors.FirstOrDefault(error => parsed.UnmatchedTokens.Any(token => error.Message.Contains(token, StringComparison.Ordinal)))
            ?? parsed.Errors[0];
        return NumberType().Replace(error.Message, "a whole number");
    }

    // The parser of command lines names the type of the program; who types a command knows numbers.
    [GeneratedRegex(@"expected type '[^']*Int(32|64)[^']*'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberType();

    private static string CommandName(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand ? "etl" : $"etl {command.Name}";
    }

    private int WrongUse(string sentence)
    {
        terminal.Note(sentence);
        return ExitCode.WrongUse;
    }

    private int Failed(string sentence)
    {
        terminal.Note(sentence);
        return ExitCode.Problems;
    }
}
