namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>What became of a URL; stored in lower case.</summary>
public enum FrontierState
{
    /// <summary>Still to be asked for: put off because its host rests (<c>queued</c>).</summary>
    Queued,

    /// <summary>Answered and archived (<c>fetched</c>).</summary>
    Fetched,

    /// <summary>It leads elsewhere, and that URL is known now (<c>redirected</c>).</summary>
    Redirected,

    /// <summary>The server says there is nothing: 404 or 410 (<c>gone</c>).</summary>
    Gone,

    /// <summary>No usable answer (<c>failed</c>).</summary>
    Failed,

    /// <summary>Not asked for, by robots.txt or by our rules (<c>refused</c>).</summary>
    Refused,

    /// <summary>The site shows it to browsers or to known people only (<c>blocked</c>).</summary>
    Blocked,
}
