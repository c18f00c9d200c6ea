namespace Warehouse.Etl.Archive;

/// <summary>The content of a capture.</summary>
/// <param name="Content">The body, content codings undone.</param>
/// <param name="MediaType">The Content-Type header under which it was sent; null when the server sent none.</param>
/// <param name="Location">Where the Location header leads; null when there is none.</param>
public sealed record ArchivedBody(ReadOnlyMemory<byte> Content, string? MediaType, Uri? Location = null);
