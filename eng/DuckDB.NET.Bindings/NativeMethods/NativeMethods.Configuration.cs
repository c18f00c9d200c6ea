using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Options that a database is opened with.</summary>
    public static partial class Configuration
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_create_config")]
        public static partial DuckDBState DuckDBCreateConfig(out DuckDBConfig config);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_set_config", StringMarshalling = StringMarshalling.Utf8)]
        public static partial DuckDBState DuckDBSetConfig(DuckDBConfig config, string name, string option);

        /// <summary>How many options there are.</summary>
        public static int DuckDBConfigCount() => (int)ConfigCount();

        /// <summary>Name and description of one option.</summary>
        public static DuckDBState DuckDBGetConfigFlag(int index, out string name, out string description) =>
            GetConfigFlag((nuint)index, out name, out description);

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_config_count")]
        private static partial nuint ConfigCount();

        [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_config_flag")]
        private static partial DuckDBState GetConfigFlag(
            nuint index, [MarshalUsing(typeof(BorrowedText))] out string name, [MarshalUsing(typeof(BorrowedText))] out string description);
    }
}
