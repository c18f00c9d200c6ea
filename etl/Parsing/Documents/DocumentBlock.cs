namespace Warehouse.Etl.Parsing.Documents;

/// <summary>A piece of a document's text: a <see cref="ParagraphBlock"/> or a <see cref="GridBlock"/>.</summary>
public abstract class DocumentBlock;
