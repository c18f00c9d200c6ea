using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>Text that stays the engine's.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(BorrowedText))]
internal static class BorrowedText
{
    public static string? ConvertToManaged(nint text) => Marshal.PtrToStringUTF8(text);
}
