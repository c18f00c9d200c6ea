using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Prepared statements and their parameters.</summary>
    public static partial class PreparedStatements
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_param_logical_type")]
        public static partial DuckDBLogicalType DuckDBParamLogicalType(DuckDBPreparedStatement statement, long index);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_nparams")]
        public static partial long DuckDBParams(DuckDBPreparedStatement statement);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_prepare_error")]
        [return: MarshalUsing(typeof(BorrowedText))]
        public static partial string DuckDBPrepareError(DuckDBPreparedStatement statement);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_value")]
        public static partial DuckDBState DuckDBBindValue(DuckDBPreparedStatement statement, long index, DuckDBValue value);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_execute_prepared")]
        public static partial DuckDBState DuckDBExecutePrepared(DuckDBPreparedStatement statement, out DuckDBResult result);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_execute_prepared_streaming")]
        public static partial DuckDBState DuckDBExecutePreparedStreaming(DuckDBPreparedStatement statement, out DuckDBResult result);

        /// <summary>The position of a named parameter. The engine writes 8 bytes, so they are received in 8 and narrowed here.</summary>
        public static DuckDBState DuckDBBindParameterIndex(DuckDBPreparedStatement statement, out int index, string name)
        {
            var state = BindParameterIndex(statement, out var wide, name);
            index = (int)wide;
            return state;
        }

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_bind_parameter_index", StringMarshalling = StringMarshalling.Utf8)]
        private static partial DuckDBState BindParameterIndex(DuckDBPreparedStatement statement, out ulong index, string name);
    }
}
