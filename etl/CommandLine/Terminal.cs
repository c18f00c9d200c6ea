using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Spectre.Console;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// Where a verb writes: results on standard output, progress and complaints on standard error. All text passes <see
/// cref="TerminalText"/>, so that documents cannot send escape sequences to the screen.
/// </summary>
internal sealed class Terminal
{
    // Wide enough that a table sent to a file or a pipe is never wrapped.
    private const int UnboundedWidth = 4000;

    private static readonly JsonSerializerOptions JsonStyle = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly IAnsiConsole _tables;
    private readonly IAnsiConsole _progress;

    /// <summary>A terminal over two writers; the flags say which of them a person is looking at.</summary>
    public Terminal(TextWriter output, TextWriter error, bool outputIsScreen, bool errorIsScreen)
    {
        Output = output;
        Error = error;
        ShowsProgress = errorIsScreen;
        _tables = Console(output, outputIsScreen);
        _progress = Console(error, errorIsScreen);
    }

    /// <summary>
    /// Standard output, for verbs whose output is a format of its own (CSV). Text from outside must be made safe by the writer.
    /// </summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person watches standard error, so that a progress bar makes sense.</summary>
    public bool ShowsProgress { get; }

    /// <summary>One line of the result.</summary>
    public void Line(string text) => Output.WriteLine(TerminalText.OneLine(text));

    /// <summary>One line beside the result: a notice, a warning, an error.</summary>
    public void Note(string text) => Error.WriteLine(TerminalText.OneLine(text));

    /// <summary>The result as JSON: snake_case names, text unescaped where that is safe, null for what is not known.</summary>
    public void Json<T>(T value) => Output.WriteLine(JsonSerializer.Serialize(value, JsonStyle));

    /// <summary>
    /// A table of text. Columns named in <paramref name="numbers"/> are set to the right. What is too wide for the screen is shown row by row, a line
    /// for each column.
    /// </summary>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows, IReadOnlySet<int>? numbers = null)
    {
        string[] names = [.. header.Select(TerminalText.OneLine)];
        List<string[]> cells = [.. rows.Select(row => row.Select(TerminalText.OneLine).ToArray())];
        if (TableWidth.Fits(names, cells, _tables.Profile.Width))
            WriteTable(names, cells, numbers);
        else
            WriteRecords(names, cells);
    }

    /// <summary>Runs work under a progress bar on standard error; without a screen there is no bar and the work runs the same.</summary>
    public async Task<T> WithProgressAsync<T>(string title, Func<ProgressBar, Task<T>> work)
    {
        if (!ShowsProgress)
            return await work(new ProgressBar(null));
        return await _progress.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(),
                new SpinnerColumn())
            .StartAsync(context => work(new ProgressBar(context.AddTask(Markup.Escape(TerminalText.OneLine(title)), maxValue: 1))));
    }

    private void WriteTable(string[] header, List<string[]> rows, IReadOnlySet<int>? numbers)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var i = 0; i < header.Length; i++)
        {
            var column = new TableColumn(new Text(header[i]));
            table.AddColumn(numbers?.Contains(i) == true ? column.RightAligned() : column);
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        _tables.Write(table);
    }

    private void WriteRecords(string[] header, List<string[]> rows)
    {
        var widest = header.Max(name => name.Length);
        for (var row = 0; row < rows.Count; row++)
        {
            Output.WriteLine($"-- row {row + 1}");
            for (var column = 0; column < header.Length; column++)
                Output.WriteLine($"{header[column].PadRight(widest)}  {rows[row][column]}");
        }
    }

    private static IAnsiConsole Console(TextWriter writer, bool isScreen)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isScreen ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isScreen)
            console.Profile.Width = UnboundedWidth;
        return console;
    }
}
