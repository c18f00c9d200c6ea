namespace Warehouse.Reading.Documents;

/// <summary>The bytes of a document and what is said of them.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="MediaType">The Content-Type with its charset, as the server sent it or as the file name suggests; null when
/// unknown.</param>
public readonly record struct DocumentSource(ReadOnlyMemory<byte> Bytes, string? MediaType);
