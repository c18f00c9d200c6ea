namespace Warehouse.Etl.Archive;

/// <summary>What the composer made of an exchange.</summary>
/// <param name="Fields">The metadata record.</param>
/// <param name="PayloadSha256">SHA-256 of the body as received; of the earlier body when it is a revisit.</param>
/// <param name="Offset">Offset of the response or revisit record within the members composed.</param>
internal sealed record ComposedCapture(WarcFields Fields, string PayloadSha256, int Offset);
