using Microsoft.Win32.SafeHandles;

namespace Warehouse.Etl.Archive;

/// <summary>The file that is being written: appended to in whole groups, so that a failed append leaves nothing behind.</summary>
internal sealed class WarcFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    private WarcFile(string path, FileMode mode)
    {
        Name = Path.GetFileName(path);
        _handle = File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.Read);
        Length = RandomAccess.GetLength(_handle);
    }

    public string Name { get; }

    /// <summary>Length of what is whole.</summary>
    public long Length { get; private set; }

    public static WarcFile Create(string path) => new(path, FileMode.CreateNew);

    public static WarcFile Continue(string path) => new(path, FileMode.Open);

    /// <summary>Appends and returns the offset at which the bytes lie.</summary>
    /// <exception cref="IOException">The disk is full or gone; what of the bytes was written is cut again.</exception>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        var offset = Length;
        try
        {
            RandomAccess.Write(_handle, bytes, offset);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(_handle, offset);
            throw;
        }

        Length += bytes.Length;
        return offset;
    }

    public void Flush() => RandomAccess.FlushToDisk(_handle);

    public void Dispose() => _handle.Dispose();
}
