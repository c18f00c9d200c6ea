using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Constants of the engine.</summary>
    public static partial class Helpers
    {
        [LibraryImport(Engine.Library, EntryPoint = "duckdb_vector_size")]
        public static partial ulong DuckDBVectorSize();
    }
}
