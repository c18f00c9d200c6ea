using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Text as it lies in a vector: up to 12 bytes in place, longer text behind a pointer.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct DuckDBString
{
    private const uint InlineLimit = 12;

    private _value_e__Union _value;

    /// <summary>Length in bytes of UTF-8.</summary>
    public readonly int Length => (int)_value.Inlined.length;

    /// <summary>The bytes. Valid while the vector is, and while this struct stays where it lies in it.</summary>
    public readonly sbyte* Data
    {
        get
        {
            if (_value.Inlined.length > InlineLimit)
            {
                return _value.Pointer.Text;
            }

            fixed (sbyte* text = _value.Inlined.inlined)
            {
                return text;
            }
        }
    }

    /// <summary>The two layouts of the same 16 bytes.</summary>
    [StructLayout(LayoutKind.Explicit)]
    public struct _value_e__Union
    {
        [FieldOffset(0)]
        internal DuckDBStringPointer Pointer;

        [FieldOffset(0)]
        internal DuckDBStringInlined Inlined;

        /// <summary>Text behind a pointer.</summary>
        [StructLayout(LayoutKind.Sequential)]
        internal struct DuckDBStringPointer
        {
            private uint _length;
            private uint _prefix;
            internal sbyte* Text;
        }

        /// <summary>Text in place.</summary>
        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringInlined
        {
            /// <summary>Length in bytes.</summary>
            public uint length;

            /// <summary>The bytes.</summary>
            public fixed sbyte inlined[(int)InlineLimit];
        }
    }
}
