using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>An appender that fills a table in bulk.</summary>
public sealed partial class DuckDBAppender : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBAppender() : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_appender_destroy")]
    private static partial void Destroy(ref nint handle);
}
