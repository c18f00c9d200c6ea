using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>What kind of error it was.</summary>
    public static partial class ErrorData
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_error_data_error_type")]
        public static partial DuckDBErrorType DuckDBErrorDataErrorType(DuckDBErrorData error);
    }
}
