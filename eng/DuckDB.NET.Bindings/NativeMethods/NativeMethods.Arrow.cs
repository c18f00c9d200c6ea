using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Results in Arrow's layout.</summary>
    public static partial class Arrow
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_result_get_arrow_options")]
        public static partial DuckDBArrowOptions DuckDBResultGetArrowOptions(ref DuckDBResult result);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_data_chunk_to_arrow")]
        public static partial DuckDBErrorData DuckDBDataChunkToArrow(DuckDBArrowOptions options, DuckDBDataChunk chunk, nint array);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_to_arrow_schema")]
        public static partial DuckDBErrorData DuckDBToArrowSchema(
            DuckDBArrowOptions options, nint types, nint names, ulong count, nint schema);
    }
}
