using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Chunks of a result that is all there.</summary>
    public static partial class Types
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_result_is_streaming")]
        public static partial byte DuckDBResultIsStreaming(DuckDBResult result);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_result_get_chunk")]
        public static partial DuckDBDataChunk DuckDBResultGetChunk(DuckDBResult result, long index);
    }
}
