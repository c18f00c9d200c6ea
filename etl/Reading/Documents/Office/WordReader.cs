using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Warehouse.Reading.Documents.Office;

/// <summary>Reads Word documents (.docx): paragraphs and tables of the body in order, merged cells expanded.</summary>
internal sealed class WordReader : IDocumentReader
{
    /// <inheritdoc/>
    public DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken) =>
        OfficeReader.Read(source, limits, (archive, _, main) =>
        {
            var xml = archive.ReadXml(main, cancellationToken) ?? throw new InvalidDataException($"The part {main} is missing.");
            var document = new Document(xml);
            var body = document.Body ?? throw new InvalidDataException("The document has no body.");
            var blocks = new WordBlocks(limits, cancellationToken);
            blocks.AddAll(body);
            return new DocumentContent
            {
                Format = Documents.DocumentFormat.Word,
                Blocks = blocks.Blocks,
                Pictures = body.Descendants<Blip>().Count(),
            };
        }, cancellationToken);

    /// <summary>Collects the blocks of a document, going through what only wraps them.</summary>
    private sealed class WordBlocks(DocumentLimits limits, CancellationToken cancellationToken)
    {
        private int _cells;
        private int _grids;

        public List<DocumentBlock> Blocks { get; } = [];

        public void AddAll(OpenXmlElement container)
        {
            foreach (var child in container.ChildElements)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (child)
                {
                    case Paragraph paragraph:
                        Add(paragraph);
                        break;
                    case Table table:
                        Add(table);
                        break;
                    case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or AlternateContent or AlternateContentChoice:
                        AddAll(child);
                        break;
                    default:
                        break;
                }
            }
        }

        private void Add(Paragraph paragraph)
        {
            if (WordText.Of(paragraph) is { Length: > 0 } text)
                Blocks.Add(new ParagraphBlock(text));
            // The title of some reports stands in a text box.
            foreach (var box in paragraph.Descendants<TextBoxContent>().Where(WordText.IsShown))
                AddAll(box);
        }

        private void Add(Table table)
        {
            if (WordTable.IsLayout(table))
            {
                foreach (var cell in WordTable.Rows(table).SelectMany(WordTable.Cells))
                    AddAll(cell);
                return;
            }

            if (_grids >= limits.MaxGrids)
                throw new DocumentRefusedException(
                    RefusalReason.LimitExceeded, $"The document holds more than {limits.MaxGrids} tables; it is no annual report.");
            var rows = WordTable.Expand(table, limits.MaxColumns, limits.MaxCells - _cells);
            _cells += rows.Sum(row => row.Count);
            if (rows.Count > 0)
                Blocks.Add(new GridBlock(++_grids, rows, isAligned: true));
        }
    }
}
