using Warehouse.Reading;

namespace Warehouse.Etl.Loading;

/// <summary>The parser that a load uses, with its version; reports read by one version can be loaded again with another.</summary>
/// <param name="Version">Version stored beside what it reads.</param>
/// <param name="Parse">A pure function of bytes and media type, safe to call from several threads.</param>
public sealed record DocumentParser(string Version, Func<ReadOnlyMemory<byte>, string?, CancellationToken, ParseResult> Parse);
