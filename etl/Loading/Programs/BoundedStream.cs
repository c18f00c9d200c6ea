using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Loading.Programs;

/// <summary>A stream to read from that refuses the document once more than a given number of bytes came through.</summary>
/// <param name="inner">Where the bytes come from; not disposed.</param>
/// <param name="maxBytes">How many may come.</param>
/// <param name="what">What is read, for the message.</param>
internal sealed class BoundedStream(Stream inner, long maxBytes, string what) : Stream
{
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _count += count;
        return _count <= maxBytes ? count : throw new DocumentRefusedException(
            RefusalReason.LimitExceeded, $"More than {maxBytes / 1024 / 1024} MB are in {what}; look at the file by hand.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
