[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

namespace DuckDB.NET.Native;

/// <summary>The native library: duckdb.dll, libduckdb.so or libduckdb.dylib beside the executable.</summary>
internal static class Engine
{
    public const string Library = "duckdb";
}
