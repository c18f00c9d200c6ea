using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A context of a connection, as functions written in C# see it.</summary>
public sealed partial class DuckDBClientContext : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBClientContext() : base(ownsHandle: true)
    {
    }

    /// <summary>The number of the connection.</summary>
    public ulong ConnectionId => GetConnectionId(this);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_client_context")]
    private static partial void Destroy(ref nint handle);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_client_context_get_connection_id")]
    private static partial ulong GetConnectionId(DuckDBClientContext context);
}
