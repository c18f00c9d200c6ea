namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>Why a request brought no usable response; stored by its snake_case code.</summary>
public enum FetchFault
{
    /// <summary>The URL is not http or https, or carries a user name (<c>unsafe_url</c>).</summary>
    UnsafeUrl,

    /// <summary>The host leads to addresses that the crawl must not connect to (<c>forbidden_address</c>).</summary>
    ForbiddenAddress,

    /// <summary>The host has no address (<c>unknown_host</c>).</summary>
    UnknownHost,

    /// <summary>Nobody answers at the address (<c>no_connection</c>).</summary>
    NoConnection,

    /// <summary>The server's certificate or its TLS is not acceptable (<c>tls</c>).</summary>
    Tls,

    /// <summary>The headers did not arrive in time (<c>header_timeout</c>).</summary>
    HeaderTimeout,

    /// <summary>The body stopped flowing (<c>idle_timeout</c>).</summary>
    IdleTimeout,

    /// <summary>The whole took too long (<c>total_timeout</c>).</summary>
    TotalTimeout,

    /// <summary>The connection broke before the response was whole (<c>incomplete</c>).</summary>
    Incomplete,

    /// <summary>What came is no HTTP (<c>malformed</c>).</summary>
    Malformed,

    /// <summary>The headers are larger than allowed (<c>header_too_large</c>).</summary>
    HeaderTooLarge,

    /// <summary>The body is larger than allowed (<c>too_large</c>).</summary>
    TooLarge,

    /// <summary>The body grows larger than allowed when decoded: a bomb (<c>bomb</c>).</summary>
    Bomb,

    /// <summary>The body does not follow its content coding, or the coding is not supported (<c>bad_coding</c>).</summary>
    BadCoding,
}
