using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling;

/// <summary>An archived answer on its way to be understood, fresh from the network or read again.</summary>
/// <param name="Capture">The capture.</param>
/// <param name="Content">The decoded body; empty for a 304.</param>
/// <param name="RedirectTo">Where a redirect leads; null when it is none.</param>
internal sealed record PageAnswer(Capture Capture, ReadOnlyMemory<byte> Content, Uri? RedirectTo);
