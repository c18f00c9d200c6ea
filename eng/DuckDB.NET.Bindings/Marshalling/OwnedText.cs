using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>Text that the engine allocated for us and that we give back.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(OwnedText))]
internal static partial class OwnedText
{
    public static string? ConvertToManaged(nint text) => Marshal.PtrToStringUTF8(text);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_free")]
    public static partial void Free(nint text);
}
