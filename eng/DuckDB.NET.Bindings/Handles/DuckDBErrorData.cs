using System.Runtime.InteropServices.Marshalling;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>An error.</summary>
public sealed partial class DuckDBErrorData : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBErrorData() : base(ownsHandle: true)
    {
    }

    /// <summary>Whether there was an error at all.</summary>
    public bool HasError => GetHasError(this);

    /// <summary>The engine's message; empty when there was no error.</summary>
    public string Message => GetMessage(this) ?? "";

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_error_data")]
    private static partial void Destroy(ref nint handle);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_error_data_has_error")]
    [return: MarshalAs(UnmanagedType.U1)]
    private static partial bool GetHasError(DuckDBErrorData error);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_error_data_message")]
    [return: MarshalUsing(typeof(BorrowedText))]
    private static partial string? GetMessage(DuckDBErrorData error);
}
