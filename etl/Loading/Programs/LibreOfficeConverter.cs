using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Office;

namespace Warehouse.Etl.Loading.Programs;

/// <summary>Turns old Word files into .docx by LibreOffice.</summary>
/// <param name="programs">Where LibreOffice is found.</param>
internal sealed class LibreOfficeConverter(ProgramPath programs) : IWordConverter
{
    private const string Hint =
        "install LibreOffice (Debian and Ubuntu: libreoffice-writer) to read .doc, .wps and .rtf files, or save the file as .docx";
    private const long MaxMessageBytes = 1024 * 1024;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToDocx(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var program = programs.Require("soffice", Hint);
        using var folder = new TemporaryFolder();
        var file = folder.File("document" + (source.Bytes.Span.StartsWith(@"{\rtf"u8) ? ".rtf" : ".doc"));
        using (var stream = File.Create(file))
            stream.Write(source.Bytes.Span);
        // A profile of its own: LibreOffice refuses to run twice on one profile, and macros and settings of the user stay out.
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(folder.File("profile")).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck",
            "--convert-to", "docx", "--outdir", folder.Path, file,
        ];
        var run = new ProgramRun(program, folder, new ProgramLimits(limits.MaxTime, MaxMessageBytes));
        run.Read(arguments, Drain, cancellationToken);
        var converted = new FileInfo(folder.File("document.docx"));
        if (!converted.Exists || converted.Length == 0)
            throw new DocumentRefusedException(
                RefusalReason.DamagedFile, "LibreOffice cannot open the Word file; it is damaged or encrypted, fetch it again.");
        if (converted.Length > limits.MaxBytes)
            throw new DocumentRefusedException(RefusalReason.LimitExceeded, "The Word file grew too large when LibreOffice converted it.");
        return File.ReadAllBytes(converted.FullName);
    }

    private static long Drain(Stream messages)
    {
        messages.CopyTo(Stream.Null);
        return messages.Position;
    }
}
