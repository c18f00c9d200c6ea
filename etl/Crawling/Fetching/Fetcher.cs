using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>
/// Sends one request and takes in the response within limits of time and size. Knows nothing of politeness; <see cref="PoliteFetcher"/> does.
/// Redirects are answers like any other: who follows them checks where they lead.
/// </summary>
public sealed class Fetcher(HttpClient client, FetchLimits limits, TimeProvider clock)
{
    /// <summary>Name of the client in <see cref="IHttpClientFactory"/>.</summary>
    public const string ClientName = "crawl";

    private readonly long _maxBytes = limits.BodyMegabytes * 1024L * 1024;
    private readonly long _maxDecodedBytes = limits.DecodedMegabytes * 1024L * 1024;

    /// <summary>Asks once.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Url.Scheme is not ("http" or "https") || request.Url.UserInfo.Length > 0)
            return new FetchOutcome.Failed(FetchFault.UnsafeUrl, "Only http and https URLs without a user name are asked for.", 0);
        using var deadline = new FetchDeadline(limits, clock, cancellationToken);
        using var message = Compose(request);
        var body = new RentedBody(_maxBytes);
        FetchResponse? taken = null;
        try
        {
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            var (arrived, headersAt) = (clock.GetUtcNow(), clock.GetTimestamp());
            deadline.HeadersArrived();
            if (await ReadBodyAsync(response, body, deadline) is { } tooLarge)
                return tooLarge;
            var decoded = ContentDecoder.Decode(body.Memory, Header(response.Content.Headers, "Content-Encoding"), _maxDecodedBytes);
            taken = Take(request, message, response, body, decoded, arrived, headersAt, deadline.Elapsed);
            return new FetchOutcome.Answered(taken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Failed(deadline.Fault, deadline.Message, body.Length);
        }
        catch (ContentDecodingException e)
        {
            return new FetchOutcome.Failed(e.Fault == ContentFault.TooLarge ? FetchFault.Bomb : FetchFault.BadCoding, e.Message, body.Length);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new FetchOutcome.Failed(TransportFault.Of(e), TransportFault.Explain(e), body.Length);
        }
        finally
        {
            if (taken is null)
                body.Dispose();
        }
    }

    private static HttpRequestMessage Compose(FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Url);
        if (request.Previous?.ETag is { } tag)
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.Previous?.LastModified is { } date)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return message;
    }

    private async Task<FetchOutcome.Failed?> ReadBodyAsync(HttpResponseMessage response, RentedBody body, FetchDeadline deadline)
    {
        var announced = response.Content.Headers.ContentLength;
        if (announced > _maxBytes)
            return TooLarge(0);
        var stream = await response.Content.ReadAsStreamAsync(deadline.Token);
        while (true)
        {
            var read = await stream.ReadAsync(body.Free((int)(announced ?? 0) + 1), deadline.Token);
            if (read == 0)
                return null;
            body.Advance(read);
            if (body.ExceedsCap)
                return TooLarge(body.Length);
            deadline.BytesArrived();
        }
    }

    private FetchOutcome.Failed TooLarge(long received) =>
        new(FetchFault.TooLarge, $"The body is larger than {limits.BodyMegabytes} MiB.", received);

    [SuppressMessage("Reliability", "CA2000", Justification = "The response owns the body and is given to the caller.")]
    private static FetchResponse Take(
        FetchRequest request, HttpRequestMessage message, HttpResponseMessage response, RentedBody body, ReadOnlyMemory<byte> decoded, DateTimeOffset arrived,
        long headersAt, TimeSpan took)
    {
        var exchange = new HttpExchange
        {
            Url = request.Url,
            At = arrived,
            Took = took,
            RequestHead = MessageHead.Of(message),
            Status = (int)response.StatusCode,
            ResponseHead = MessageHead.Of(response),
            Body = body.Memory,
            Decoded = decoded,
            MediaType = Header(response.Content.Headers, "Content-Type"),
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            Context = request.Context,
            Previous = request.Previous,
        };
        return new FetchResponse(exchange, body)
        {
            HeadersAt = headersAt,
            RedirectTo = RedirectOf(request.Url, response),
            RetryAfter = RetryAfter.Read(Header(response.Headers, "Retry-After"), arrived),
        };
    }

    private static Uri? RedirectOf(Uri from, HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            return null;
        return HttpHead.Resolve(from, Header(response.Headers, "Location"));
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;
}
