using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Reading.Documents.Office;

/// <summary>
/// Reads Excel workbooks (.xlsx): the visible rows and columns of the visible sheets in order, merged cells expanded, titles and prose told
/// from tables.
/// </summary>
internal sealed class ExcelReader : IDocumentReader
{
    /// <inheritdoc/>
    public DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken) =>
        OfficeReader.Read(source, limits, (archive, relationships, main) =>
        {
            var workbook = new Workbook(Require(archive, main, cancellationToken));
            var parts = relationships.Of(main, cancellationToken);
            var texts = new ExcelTexts(relationships.Find("sharedStrings", main, cancellationToken) is { } strings
                ? new SharedStringTable(Require(archive, strings, cancellationToken)) : null,
                new ExcelFormats(
                relationships.Find("styles", main, cancellationToken) is { } styles && archive.ReadXml(styles, cancellationToken) is { } xml
                    ? new Stylesheet(xml) : null));
            var layout = new ExcelLayout(limits);
            foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (sheet.State is not null && sheet.State.Value != SheetStateValues.Visible)
                    continue;
                var part = parts.GetValueOrDefault(sheet.Id?.Value ?? "")
                    ?? throw new InvalidDataException($"The sheet {sheet.Name} is missing.");
                if (!part.Contains("chartsheet", StringComparison.OrdinalIgnoreCase))
                    layout.Add(ExcelSheet.Of(new Worksheet(Require(archive, part, cancellationToken)), texts, limits));
            }

            return new DocumentContent
            {
                Format = Documents.DocumentFormat.Excel,
                Blocks = layout.Blocks,
                Pictures = archive.Names.Count(name => name.StartsWith("xl/media/", StringComparison.Ordinal)),
            };
        }, cancellationToken);

    private static string Require(OfficeArchive archive, string part, CancellationToken cancellationToken) =>
        archive.ReadXml(part, cancellationToken) ?? throw new InvalidDataException($"The part {part} is missing.");
}
