using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Scalar functions written in C#.</summary>
    public static partial class ScalarFunction
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_create_scalar_function")]
        public static partial nint DuckDBCreateScalarFunction();

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_get_bind_data")]
        public static partial nint DuckDBScalarFunctionGetBindData(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_get_extra_info")]
        public static partial nint DuckDBScalarFunctionGetExtraInfo(nint info);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_register_scalar_function")]
        public static partial DuckDBState DuckDBRegisterScalarFunction(DuckDBNativeConnection connection, nint function);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_scalar_function")]
        public static partial void DuckDBDestroyScalarFunction(ref nint function);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_add_parameter")]
        public static partial void DuckDBScalarFunctionAddParameter(nint function, DuckDBLogicalType type);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_get_client_context")]
        public static partial void DuckDBScalarFunctionGetClientContext(nint info, out DuckDBClientContext context);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_bind")]
        public static unsafe partial void DuckDBScalarFunctionSetBind(nint function, delegate* unmanaged[Cdecl]<nint, void> bind);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_bind_data")]
        public static unsafe partial void DuckDBScalarFunctionSetBindData(
            nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_bind_data_copy")]
        public static unsafe partial void DuckDBScalarFunctionSetBindDataCopy(nint info, delegate* unmanaged[Cdecl]<nint, nint> copy);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
        public static partial void DuckDBScalarFunctionSetError(nint info, string error);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_extra_info")]
        public static unsafe partial void DuckDBScalarFunctionSetExtraInfo(
            nint function, nint extraInfo, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_function")]
        public static unsafe partial void DuckDBScalarFunctionSetFunction(
            nint function, delegate* unmanaged[Cdecl]<nint, nint, nint, void> callback);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_name", StringMarshalling = StringMarshalling.Utf8)]
        public static partial void DuckDBScalarFunctionSetName(nint function, string name);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_return_type")]
        public static partial void DuckDBScalarFunctionSetReturnType(nint function, DuckDBLogicalType type);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_special_handling")]
        public static partial void DuckDBScalarFunctionSetSpecialHandling(nint function);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_varargs")]
        public static partial void DuckDBScalarFunctionSetVarargs(nint function, DuckDBLogicalType type);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_scalar_function_set_volatile")]
        public static partial void DuckDBScalarFunctionSetVolatile(nint function);
    }
}
