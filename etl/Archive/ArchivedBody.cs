namespace Warehouse.Etl.Archive;

/// <summary>The content of a capture.</summary>
/// <param name="Content">The body, content codings undone.</param>
/// <param name="MediaType">The Content-Type header under which it was sent; null when the server sent none.</param>
public sealed record ArchivedBody(ReadOnlyMemory<byte> Content, string? MediaType);
