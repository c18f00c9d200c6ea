namespace Warehouse.Etl.Archive;

/// <summary>Why a body cannot be decoded.</summary>
public enum ContentFault
{
    /// <summary>The content coding is none of gzip, br, deflate and identity, or too many are stacked.</summary>
    UnsupportedCoding,

    /// <summary>The bytes do not follow the coding, or end too early.</summary>
    Damaged,

    /// <summary>Decoded, the body is larger than allowed: a decompression bomb, most likely.</summary>
    TooLarge,
}
