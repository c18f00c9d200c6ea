using System.Buffers;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>A body that grows in rented memory up to a cap.</summary>
internal sealed class RentedBody(long maxBytes) : IDisposable
{
    private const int FirstRent = 32 * 1024;

    private byte[] _buffer = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, Length);

    /// <summary>Free memory to read into; empty when the body would outgrow its cap.</summary>
    public Memory<byte> Free(int expected = 0)
    {
        if (Length == _buffer.Length)
            Grow(Math.Max(expected, FirstRent));
        // One byte beyond the cap is offered, so that a body of exactly that size can be told from a larger one.
        return _buffer.AsMemory(Length, (int)Math.Min(_buffer.Length - Length, maxBytes + 1 - Length));
    }

    public void Advance(int count) => Length += count;

    public bool ExceedsCap => Length > maxBytes;

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Length = 0;
    }

    private void Grow(int atLeast)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(atLeast, Length * 2));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
