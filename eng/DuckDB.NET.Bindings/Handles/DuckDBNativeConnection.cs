using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A connection to a database.</summary>
public sealed partial class DuckDBNativeConnection : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBNativeConnection() : base(ownsHandle: true)
    {
    }

    /// <summary>Stops the statement that runs on this connection; safe from any thread.</summary>
    public void Interrupt() => Interrupt(this);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_disconnect")]
    private static partial void Destroy(ref nint handle);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_interrupt")]
    private static partial void Interrupt(DuckDBNativeConnection connection);
}
