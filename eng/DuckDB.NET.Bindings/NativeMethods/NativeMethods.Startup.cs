using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Opening databases and connections.</summary>
    public static partial class Startup
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_library_version")]
        [return: MarshalUsing(typeof(BorrowedText))]
        public static partial string DuckDBLibraryVersion();

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_query_progress")]
        public static partial DuckDBQueryProgress DuckDBQueryProgress(DuckDBNativeConnection connection);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_connect")]
        public static partial DuckDBState DuckDBConnect(DuckDBDatabase database, out DuckDBNativeConnection connection);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_open_ext", StringMarshalling = StringMarshalling.Utf8)]
        public static partial DuckDBState DuckDBOpen(
            string? path, out DuckDBDatabase database, DuckDBConfig config, [MarshalUsing(typeof(OwnedText))] out string error);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_connection_get_client_context")]
        public static partial void DuckDBConnectionGetClientContext(DuckDBNativeConnection connection, out DuckDBClientContext context);
    }
}
