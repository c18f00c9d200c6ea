using System.Xml;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Pdf;

namespace Warehouse.Etl.Loading.Programs.Poppler;

/// <summary>
/// Gets words and rules out of PDF files through poppler: <c>pdftotext</c> gives the words with their places, <c>pdftocairo</c> the rules that
/// divide tables into cells.
/// </summary>
/// <param name="programs">Where the two programs are found.</param>
internal sealed class PopplerPages(ProgramPath programs) : IPdfPages
{
    private const string Hint = "install poppler (Debian and Ubuntu: poppler-utils) to read PDF files";
    private const long MaxOutputBytes = 512L * 1024 * 1024;

    /// <inheritdoc/>
    public IReadOnlyList<PdfPage> Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var (textProgram, drawingProgram) = (programs.Require("pdftotext", Hint), programs.Require("pdftocairo", Hint));
        using var folder = new TemporaryFolder();
        var file = folder.File("document.pdf");
        using (var stream = File.Create(file))
            stream.Write(source.Bytes.Span);
        var run = new ProgramLimits(limits.MaxTime / 2, MaxOutputBytes);
        var pages = Words(new ProgramRun(textProgram, folder, run), file, limits, cancellationToken);
        if (pages.Count > limits.MaxPages || pages.TrueForAll(page => page.Words.Count == 0))
            return pages;
        var rules = Rules(new ProgramRun(drawingProgram, folder, run), file, pages.Count, cancellationToken);
        return [.. pages.Zip(rules, (page, lines) => page with { Rules = lines })];
    }

    private static List<PdfPage> Words(ProgramRun run, string file, DocumentLimits limits, CancellationToken cancellationToken)
    {
        string[] arguments = ["-bbox", "-enc", "UTF-8", "-l", $"{limits.MaxPages + 1}", file, "-"];
        return Read(run, arguments, output => PdfWordReader.Read(output, limits.MaxElements), cancellationToken);
    }

    private static IReadOnlyList<IReadOnlyList<PageRule>> Rules(ProgramRun run, string file, int pages, CancellationToken cancellationToken)
    {
        var rules = Read(run, ["-svg", "-l", $"{pages}", file, "-"], PdfRuleReader.Read, cancellationToken);
        return rules.Count == pages ? rules : throw new DocumentRefusedException(
            RefusalReason.DamagedFile,
            $"{pages} pages of the PDF have text, but {rules.Count} can be drawn; the file is damaged, fetch it again.");
    }

    private static T Read<T>(ProgramRun run, string[] arguments, Func<Stream, T> read, CancellationToken cancellationToken)
    {
        try
        {
            var result = run.Read(arguments, read, cancellationToken);
            return run.ExitCode == 0 ? result : throw Damaged(run.Errors);
        }
        catch (XmlException e)
        {
            throw Damaged(run.Errors, e);
        }
    }

    private static DocumentRefusedException Damaged(string errors, Exception? inner = null) =>
        errors.Contains("password", StringComparison.OrdinalIgnoreCase)
            || errors.Contains("not allowed", StringComparison.OrdinalIgnoreCase)
            ? new DocumentRefusedException(
                RefusalReason.DamagedFile, "The PDF is encrypted or does not allow its text to be read; ask for an open one.", inner)
            : new DocumentRefusedException(RefusalReason.DamagedFile, "The PDF is damaged and cannot be read; fetch it again.", inner);
}
