namespace Warehouse.Etl.Storage;

/// <summary>Column types that rows can be appended to.</summary>
internal enum AppenderKind
{
    /// <summary>BOOLEAN.</summary>
    Boolean,

    /// <summary>TINYINT, 1 byte.</summary>
    TinyInt,

    /// <summary>SMALLINT, 2 bytes.</summary>
    SmallInt,

    /// <summary>INTEGER, 4 bytes.</summary>
    Integer,

    /// <summary>BIGINT, 8 bytes.</summary>
    BigInt,

    /// <summary>DOUBLE.</summary>
    Double,

    /// <summary>DECIMAL(width, scale).</summary>
    Decimal,

    /// <summary>VARCHAR.</summary>
    Varchar,

    /// <summary>DATE.</summary>
    Date,

    /// <summary>TIMESTAMP WITH TIME ZONE.</summary>
    TimestampTz,
}
