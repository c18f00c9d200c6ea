namespace Warehouse.Etl.Archive;

/// <summary>One request and its complete response, ready to be archived.</summary>
public sealed record HttpExchange
{
    /// <summary>The URL asked for.</summary>
    public required Uri Url { get; init; }

    /// <summary>When the response's headers arrived.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From sending the request to the last byte of the response.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>Request line and headers, each line ended by CRLF, without the blank line.</summary>
    public required string RequestHead { get; init; }

    /// <summary>HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>Status line and headers, each line ended by CRLF, without the blank line; characters are bytes (ISO 8859-1).</summary>
    public required string ResponseHead { get; init; }

    /// <summary>
    /// The entity body as received: transfer codings undone, content codings kept. It is lent for the time of the call that takes it.
    /// </summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body after content codings are undone; the same memory as <see cref="Body"/> when there are none.</summary>
    public required ReadOnlyMemory<byte> Decoded { get; init; }

    /// <summary>The Content-Type header; null when the server sent none.</summary>
    public required string? MediaType { get; init; }

    /// <summary>The ETag header; null when the server sent none.</summary>
    public required string? ETag { get; init; }

    /// <summary>The Last-Modified header as sent; null when the server sent none.</summary>
    public required string? LastModified { get; init; }

    /// <summary>Why it was asked for.</summary>
    public required CaptureContext Context { get; init; }

    /// <summary>
    /// The earlier capture of this URL that holds content; null when there is none. A response equal to it is kept as a revisit.
    /// </summary>
    public Capture? Previous { get; init; }
}
