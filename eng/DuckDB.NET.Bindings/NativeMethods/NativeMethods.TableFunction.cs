using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Table functions written in C#.</summary>
    public static partial class TableFunction
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_get_named_parameter", StringMarshalling = StringMarshalling.Utf8)]
        public static partial DuckDBValue DuckDBBindGetNamedParameter(nint info, string name);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_get_parameter")]
        public static partial DuckDBValue DuckDBBindGetParameter(nint info, ulong index);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_get_extra_info")]
        public static partial nint DuckDBBindGetExtraInfo(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_create_table_function")]
        public static partial nint DuckDBCreateTableFunction();

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_function_get_bind_data")]
        public static partial nint DuckDBFunctionGetBindData(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_function_get_init_data")]
        public static partial nint DuckDBFunctionGetInitData(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_init_get_bind_data")]
        public static partial nint DuckDBInitGetBindData(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_init_get_extra_info")]
        public static partial nint DuckDBInitGetExtraInfo(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_register_table_function")]
        public static partial DuckDBState DuckDBRegisterTableFunction(DuckDBNativeConnection connection, nint function);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_get_parameter_count")]
        public static partial ulong DuckDBBindGetParameterCount(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_init_get_column_count")]
        public static partial ulong DuckDBInitGetColumnCount(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_init_get_column_index")]
        public static partial ulong DuckDBInitGetColumnIndex(nint info, ulong column);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_add_result_column", StringMarshalling = StringMarshalling.Utf8)]
        public static partial void DuckDBBindAddResultColumn(nint info, string name, DuckDBLogicalType type);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_set_bind_data")]
        public static unsafe partial void DuckDBBindSetBindData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_set_cardinality")]
        public static partial void DuckDBBindSetCardinality(nint info, ulong cardinality, [MarshalAs(UnmanagedType.U1)] bool isExact);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_set_error", StringMarshalling = StringMarshalling.Utf8)]
        public static partial void DuckDBBindSetError(nint info, string error);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_table_function")]
        public static partial void DuckDBDestroyTableFunction(ref nint function);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
        public static partial void DuckDBFunctionSetError(nint info, string error);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_init_set_error", StringMarshalling = StringMarshalling.Utf8)]
        public static partial void DuckDBInitSetError(nint info, string error);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_init_set_init_data")]
        public static unsafe partial void DuckDBInitSetInitData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_add_named_parameter", StringMarshalling = StringMarshalling.Utf8)]
        public static partial void DuckDBTableFunctionAddNamedParameter(nint function, string name, DuckDBLogicalType type);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_add_parameter")]
        public static partial void DuckDBTableFunctionAddParameter(nint function, DuckDBLogicalType type);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_get_client_context")]
        public static partial void DuckDBTableFunctionGetClientContext(nint info, out DuckDBClientContext context);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_set_bind")]
        public static unsafe partial void DuckDBTableFunctionSetBind(nint function, delegate* unmanaged[Cdecl]<nint, void> bind);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_set_extra_info")]
        public static unsafe partial void DuckDBTableFunctionSetExtraInfo(
            nint function, nint extraInfo, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_set_function")]
        public static unsafe partial void DuckDBTableFunctionSetFunction(
            nint function, delegate* unmanaged[Cdecl]<nint, nint, void> callback);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_set_init")]
        public static unsafe partial void DuckDBTableFunctionSetInit(nint function, delegate* unmanaged[Cdecl]<nint, void> init);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_set_name", StringMarshalling = StringMarshalling.Utf8)]
        public static partial void DuckDBTableFunctionSetName(nint function, string name);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_table_function_supports_projection_pushdown")]
        public static partial void DuckDBTableFunctionSupportsProjectionPushdown(
            nint function, [MarshalAs(UnmanagedType.U1)] bool pushdown);
    }
}
