using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling;

/// <summary>Reads answers again from the archive.</summary>
internal sealed class CapturedPages(ArchiveReader reader, ILogger log)
{
    /// <summary>The answer that a capture holds.</summary>
    public PageAnswer Read(Capture capture)
    {
        try
        {
            var body = reader.Read(capture);
            return new PageAnswer(capture, body.Content, body.Location);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ContentDecodingException)
        {
            log.LogWarning(e, "The answer of {Url} cannot be read from the archive.", capture.Url);
            return new PageAnswer(capture, ReadOnlyMemory<byte>.Empty, null);
        }
    }
}
