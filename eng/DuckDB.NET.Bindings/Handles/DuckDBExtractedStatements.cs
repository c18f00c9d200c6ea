using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A list of statements taken from one text.</summary>
public sealed partial class DuckDBExtractedStatements : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBExtractedStatements() : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_extracted")]
    private static partial void Destroy(ref nint handle);
}
