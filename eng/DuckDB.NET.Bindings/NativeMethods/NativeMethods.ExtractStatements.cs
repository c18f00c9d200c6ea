using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Splitting a text into statements.</summary>
    public static partial class ExtractStatements
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_extract_statements_error")]
        [return: MarshalUsing(typeof(BorrowedText))]
        public static partial string DuckDBExtractStatementsError(DuckDBExtractedStatements statements);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_prepare_extracted_statement")]
        public static partial DuckDBState DuckDBPrepareExtractedStatement(
            DuckDBNativeConnection connection, DuckDBExtractedStatements statements, long index, out DuckDBPreparedStatement statement);

        /// <summary>Returns the number of statements; 0 means an error.</summary>
        public static int DuckDBExtractStatements(DuckDBNativeConnection connection, string sql, out DuckDBExtractedStatements statements) =>
            (int)Extract(connection, sql, out statements);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_extract_statements", StringMarshalling = StringMarshalling.Utf8)]
        private static partial ulong Extract(DuckDBNativeConnection connection, string sql, out DuckDBExtractedStatements statements);
    }
}
