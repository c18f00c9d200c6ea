using System.Xml;
using Warehouse.Etl.Parsing.Documents.Programs;

namespace Warehouse.Etl.Parsing.Documents.Pdf;

/// <summary>
/// Reads PDF files through poppler: <c>pdftotext</c> gives the words with their places, <c>pdftocairo</c> the rules that divide tables
/// into cells.
/// Where a table has no rules, its lines are handed on as rows whose cells wide gaps part.
/// </summary>
/// <param name="programs">Where the two programs are found.</param>
internal sealed class PdfReader(ProgramPath programs) : IDocumentReader
{
    private const string Hint = "install poppler (Debian and Ubuntu: poppler-utils) to read PDF files";
    private const long MaxOutputBytes = 512L * 1024 * 1024;

    /// <inheritdoc/>
    public DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var (textProgram, drawingProgram) = (programs.Require("pdftotext", Hint), programs.Require("pdftocairo", Hint));
        if (!IsComplete(source.Bytes.Span))
            throw new DocumentRefusedException(RefusalReason.DamagedFile, "The PDF ends before its end mark (%%EOF); fetch it again.");
        using var folder = new TemporaryFolder();
        var file = folder.File("document.pdf");
        using (var stream = File.Create(file))
            stream.Write(source.Bytes.Span);
        var run = new ProgramLimits(limits.MaxTime / 2, MaxOutputBytes);
        var pages = Words(new ProgramRun(textProgram, folder, run), file, limits, cancellationToken);
        var rules = Rules(new ProgramRun(drawingProgram, folder, run), file, pages.Count, cancellationToken);
        return new DocumentContent
        {
            Format = DocumentFormat.Pdf,
            Blocks = PdfLayout.Read(pages.Zip(rules, (page, lines) => page with { Rules = lines }), limits, cancellationToken),
        };
    }

    private static List<PdfPage> Words(ProgramRun run, string file, DocumentLimits limits, CancellationToken cancellationToken)
    {
        string[] arguments = ["-bbox", "-enc", "UTF-8", "-l", $"{limits.MaxPages + 1}", file, "-"];
        var pages = Read(run, arguments, output => PdfWordReader.Read(output, limits.MaxElements), cancellationToken);
        if (pages.Count > limits.MaxPages)
        {
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded, $"The PDF has more than {limits.MaxPages} pages; it is no annual report of one agency.");
        }

        if (pages.TrueForAll(page => page.Words.Count == 0))
        {
            throw new DocumentRefusedException(
                RefusalReason.PicturesOnly, "The PDF holds no text, only pictures of pages; it needs text recognition or a person.");
        }

        return pages;
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

    // poppler repairs a file that was cut off in transfer as well as it can, and the figures on the lost pages would silently be missing.
    private static bool IsComplete(ReadOnlySpan<byte> bytes) => bytes[^Math.Min(bytes.Length, 4096)..].IndexOf("%%EOF"u8) >= 0;
}
