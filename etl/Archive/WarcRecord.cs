namespace Warehouse.Etl.Archive;

/// <summary>One record of a WARC file (ISO 28500).</summary>
/// <param name="Type">WARC-Type: <c>response</c>, <c>request</c>, <c>revisit</c>, <c>metadata</c>, <c>warcinfo</c>.</param>
/// <param name="Headers">Named fields; names compare without case.</param>
/// <param name="Block">The record block.</param>
/// <param name="Offset">Offset in bytes of the record's gzip member.</param>
/// <param name="End">Offset of the byte after that member.</param>
internal sealed record WarcRecord(
    string Type, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Block, long Offset, long End)
{
    /// <summary>Whether the record ends what was written for one request; the request and metadata records stand before it.</summary>
    public bool EndsGroup => Type is "response" or "revisit" or "warcinfo";
}
