using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Rows in chunks of vectors.</summary>
    public static partial class DataChunks
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_create_data_chunk")]
        public static partial DuckDBDataChunk DuckDBCreateDataChunk(nint[] types, ulong count);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_data_chunk_get_column_count")]
        public static partial long DuckDBDataChunkGetColumnCount(DuckDBDataChunk chunk);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_data_chunk_get_vector")]
        public static partial nint DuckDBDataChunkGetVector(DuckDBDataChunk chunk, long column);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_data_chunk_get_size")]
        public static partial ulong DuckDBDataChunkGetSize(DuckDBDataChunk chunk);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_data_chunk_reset")]
        public static partial void DuckDBDataChunkReset(DuckDBDataChunk chunk);

        /// <summary>Sets the number of rows and returns it; the engine's own function returns nothing.</summary>
        public static long DuckDBDataChunkSetSize(DuckDBDataChunk chunk, ulong size)
        {
            SetSize(chunk, size);
            return (long)size;
        }

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_data_chunk_set_size")]
        private static partial void SetSize(DuckDBDataChunk chunk, ulong size);
    }
}
