using Warehouse.Etl.Parsing.Documents;
using Warehouse.Etl.Parsing.Documents.Html;
using Warehouse.Etl.Parsing.Documents.Legacy;
using Warehouse.Etl.Parsing.Documents.Office;
using Warehouse.Etl.Parsing.Documents.Pdf;
using Warehouse.Etl.Parsing.Documents.Programs;
using Warehouse.Etl.Parsing.Documents.Plain;

namespace Warehouse.Etl.Parsing;

/// <summary>Adds the parser.</summary>
public static class ParsingRegistration
{
    /// <summary>Adds <see cref="ReportParser"/> with a reader for each format.</summary>
    public static IServiceCollection AddParsing(this IServiceCollection services) =>
        services.AddSingleton(_ => CreateParser(DocumentLimits.Default));

    /// <summary>A parser for all formats.</summary>
    public static ReportParser CreateParser(DocumentLimits limits)
    {
        var programs = new ProgramPath();
        var word = new WordReader();
        return new ReportParser(
            new Dictionary<Documents.DocumentFormat, IDocumentReader>
            {
                [Documents.DocumentFormat.Html] = new HtmlReader(),
                [Documents.DocumentFormat.Text] = new PlainTextReader(),
                [Documents.DocumentFormat.Word] = word,
                [Documents.DocumentFormat.Excel] = new ExcelReader(),
                [Documents.DocumentFormat.Pdf] = new PdfReader(programs),
                [Documents.DocumentFormat.LegacyWord] = new LegacyWordReader(programs, word),
            },
            limits);
    }
}
