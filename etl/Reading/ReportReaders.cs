using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Html;
using Warehouse.Reading.Documents.Office;
using Warehouse.Reading.Documents.Pdf;
using Warehouse.Reading.Documents.Plain;

namespace Warehouse.Reading;

/// <summary>Makes the parser of all formats.</summary>
public static class ReportReaders
{
    /// <summary>A parser; formats whose port is null are refused.</summary>
    /// <param name="limits">Bounds on what is read.</param>
    /// <param name="pdfPages">Gets words and rules out of PDF files; null when PDF is not read.</param>
    /// <param name="wordConverter">Turns old Word files into .docx; null when they are not read.</param>
    public static ReportParser CreateParser(DocumentLimits limits, IPdfPages? pdfPages = null, IWordConverter? wordConverter = null)
    {
        var word = new WordReader();
        var readers = new Dictionary<Documents.DocumentFormat, IDocumentReader>
        {
            [Documents.DocumentFormat.Html] = new HtmlReader(),
            [Documents.DocumentFormat.Text] = new PlainTextReader(),
            [Documents.DocumentFormat.Word] = word,
            [Documents.DocumentFormat.Excel] = new ExcelReader(),
            [Documents.DocumentFormat.LegacyExcel] = new LegacyExcelReader(),
        };
        if (pdfPages is not null)
            readers[Documents.DocumentFormat.Pdf] = new PdfReader(pdfPages);
        if (wordConverter is not null)
            readers[Documents.DocumentFormat.LegacyWord] = new LegacyWordReader(wordConverter, word);
        return new ReportParser(readers, limits);
    }
}
