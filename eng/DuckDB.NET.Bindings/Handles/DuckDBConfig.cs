using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A configuration that a database is opened with.</summary>
public sealed partial class DuckDBConfig : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBConfig() : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_config")]
    private static partial void Destroy(ref nint handle);
}
