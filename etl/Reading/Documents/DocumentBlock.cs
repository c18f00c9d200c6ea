namespace Warehouse.Reading.Documents;

/// <summary>A piece of a document: a <see cref="ParagraphBlock"/>, a <see cref="GridBlock"/> or a <see cref="PictureBlock"/>.</summary>
public abstract class DocumentBlock;
