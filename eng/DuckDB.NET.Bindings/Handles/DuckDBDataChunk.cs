using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A chunk of rows.</summary>
public sealed partial class DuckDBDataChunk : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBDataChunk() : base(ownsHandle: true)
    {
    }

    /// <summary>A chunk that belongs to the engine (inside a function's callback) and is not destroyed by us.</summary>
    public DuckDBDataChunk(nint chunk) : base(ownsHandle: false) => SetHandle(chunk);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_data_chunk")]
    private static partial void Destroy(ref nint handle);
}
