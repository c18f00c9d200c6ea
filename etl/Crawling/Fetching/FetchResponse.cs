using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>A whole response. Its body is rented: it is gone when this is disposed.</summary>
public sealed class FetchResponse : IDisposable
{
    private readonly RentedBody _body;

    internal FetchResponse(HttpExchange exchange, RentedBody body)
    {
        Exchange = exchange;
        _body = body;
    }

    /// <summary>The exchange, ready to be archived.</summary>
    public HttpExchange Exchange { get; }

    /// <summary>Timestamp, of the fetcher's clock, of the arrival of the headers: by then the server has seen the request.</summary>
    public long HeadersAt { get; init; }

    /// <summary>HTTP status.</summary>
    public int Status => Exchange.Status;

    /// <summary>Where a redirect leads; null when it is none, or leads nowhere that can be read.</summary>
    public Uri? RedirectTo { get; init; }

    /// <summary>How long the server asks to be left alone (Retry-After); null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc/>
    public void Dispose() => _body.Dispose();
}
