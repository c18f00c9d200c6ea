using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A column type.</summary>
public sealed partial class DuckDBLogicalType : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBLogicalType() : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_logical_type")]
    private static partial void Destroy(ref nint handle);
}
