using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A result as the engine lays it out; the fields but the last are kept for old programs only.</summary>
[StructLayout(LayoutKind.Sequential)]
public partial struct DuckDBResult : IDisposable
{
    private ulong _columnCount;
    private ulong _rowCount;
    private ulong _rowsChanged;
    private nint _columns;
    private nint _error;
    private nint _data;

    /// <summary>Gives the result's memory back.</summary>
    public void Close() => Destroy(ref this);

    /// <inheritdoc/>
    public void Dispose() => Close();

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_result")]
    private static partial void Destroy(ref DuckDBResult result);
}
