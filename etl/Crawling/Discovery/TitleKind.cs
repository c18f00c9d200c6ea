namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>What a title in a list announces.</summary>
internal enum TitleKind
{
    /// <summary>Anything else: meetings, notices, pictures, other yearly reports.</summary>
    Other,

    /// <summary>An annual report on government information disclosure.</summary>
    Report,

    /// <summary>A column or folder of such reports.</summary>
    Column,
}
