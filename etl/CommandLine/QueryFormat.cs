namespace Warehouse.Etl.CommandLine;

/// <summary>How <c>query</c> prints an answer.</summary>
internal enum QueryFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>RFC 4180, NULL as an empty field; byte for byte what the API gives.</summary>
    Csv,

    /// <summary>A list of objects.</summary>
    Json,
}
