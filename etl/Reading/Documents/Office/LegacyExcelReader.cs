using System.Buffers.Binary;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Warehouse.Reading.Documents.Office;

/// <summary>
/// Reads Excel workbooks of before 2007 (.xls) as <see cref="ExcelReader"/> reads today's. These files do not tell which text is struck out
/// or raised.
/// </summary>
internal sealed class LegacyExcelReader : IDocumentReader
{
    private const string Error = "#ERROR!";

    static LegacyExcelReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(source.Bytes.ToArray(), writable: false);
            using var workbook = ExcelReaderFactory.CreateBinaryReader(stream);
            var layout = new ExcelLayout(limits);
            var errors = Errors(source.Bytes.Span);
            do
            {
                if (workbook.VisibleState == "visible")
                    layout.Add(Sheet(workbook, errors, limits, cancellationToken));
            }
            while (workbook.NextResult());

            return new DocumentContent { Format = DocumentFormat.LegacyExcel, Blocks = layout.Blocks };
        }
        catch (InvalidPasswordException e)
        {
            throw new DocumentRefusedException(RefusalReason.DamagedFile, "The Excel file is encrypted; it needs its password.", e);
        }
        catch (Exception e) when (e is not (DocumentRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            // The library answers damaged input with any exception at all.
            throw new DocumentRefusedException(
                RefusalReason.DamagedFile,
                $"The Excel file is damaged and cannot be read ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')}); fetch it again.", e);
        }
    }

    private static ExcelSheet Sheet(
        IExcelDataReader workbook, HashSet<(int Row, int Column)> errors, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var merges = (workbook.MergeCells ?? [])
            .Select(cells => new ExcelSpan(cells.FromRow + 1, cells.FromColumn + 1, cells.ToRow + 1, cells.ToColumn + 1));
        return new(merges, column => column <= workbook.FieldCount && workbook.GetColumnWidth(column - 1) <= 0,
            Cells(workbook, errors, cancellationToken), limits);
    }

    private static IEnumerable<(int Row, int Column, string Text)> Cells(
        IExcelDataReader workbook, HashSet<(int Row, int Column)> errors, CancellationToken cancellationToken)
    {
        for (var row = 1; workbook.Read(); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (workbook.RowHeight <= 0)
                continue;
            for (var column = 0; column < workbook.FieldCount; column++)
            {
                // A cell that the file does not list has no format.
                if (workbook.GetNumberFormatString(column) is not { } format)
                    continue;
                var isError = workbook.GetValue(column) is null && errors.Contains((row, column + 1));
                yield return (row, column + 1, isError ? Error : Text(workbook, column, format));
            }
        }
    }

    private static string Text(IExcelDataReader workbook, int column, string format) => workbook.GetValue(column) switch
    {
        null => "",
        string text => text.Trim(),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime date => ExcelTexts.Date(date),
        TimeSpan time => time.ToString("c"),
        IConvertible number => ExcelTexts.Number(number.ToDouble(null), ExcelFormats.IsPercentage(format)),
        var other => other.ToString() ?? "",
    };

    /// <summary>
    /// Where a cell of any sheet shows an error ([MS-XLS] 2.4.24 BoolErr, 2.4.127 Formula). The library gives such a cell back as one
    /// without a value,
    /// and a figure that cannot be read would pass for one that was left out.
    /// </summary>
    private static HashSet<(int Row, int Column)> Errors(ReadOnlySpan<byte> file)
    {
        const int LongestHead = 18;
        var found = new HashSet<(int Row, int Column)>();
        for (var i = 0; i + LongestHead <= file.Length; i++)
        {
            var record = file.Slice(i, LongestHead);
            var isError = record is [0x05, 0x02, 8, 0, ..] && record[11] == 1;
            var isFormula = record is [0x06, 0x00, ..] && record[10] == 2 && record[16] == 0xFF && record[17] == 0xFF;
            if (isError || isFormula)
                found.Add(
                    (BinaryPrimitives.ReadUInt16LittleEndian(record[4..]) + 1, BinaryPrimitives.ReadUInt16LittleEndian(record[6..]) + 1));
        }

        return found;
    }
}
