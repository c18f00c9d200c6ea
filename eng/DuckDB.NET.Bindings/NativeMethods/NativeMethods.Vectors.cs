using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>The columns of a chunk.</summary>
    public static partial class Vectors
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_vector_get_column_type")]
        public static partial DuckDBLogicalType DuckDBVectorGetColumnType(nint vector);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_array_vector_get_child")]
        public static partial nint DuckDBArrayVectorGetChild(nint vector);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_list_vector_get_child")]
        public static partial nint DuckDBListVectorGetChild(nint vector);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_struct_vector_get_child")]
        public static partial nint DuckDBStructVectorGetChild(nint vector, long index);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_list_vector_reserve")]
        public static partial DuckDBState DuckDBListVectorReserve(nint vector, ulong capacity);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_list_vector_set_size")]
        public static partial DuckDBState DuckDBListVectorSetSize(nint vector, ulong size);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_vector_get_validity")]
        public static unsafe partial ulong* DuckDBVectorGetValidity(nint vector);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_unsafe_vector_assign_string_element_len")]
        public static unsafe partial void DuckDBUnsafeVectorAssignStringElementLength(nint vector, ulong index, byte* text, long length);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_vector_assign_string_element_len")]
        public static unsafe partial void DuckDBVectorAssignStringElementLength(nint vector, ulong index, byte* text, long length);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_vector_ensure_validity_writable")]
        public static partial void DuckDBVectorEnsureValidityWritable(nint vector);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_vector_get_data")]
        public static unsafe partial void* DuckDBVectorGetData(nint vector);
    }
}
