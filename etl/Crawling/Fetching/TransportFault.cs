using System.Net.Sockets;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>Tells the faults of the transport apart.</summary>
internal static class TransportFault
{
    public static FetchFault Of(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case ForbiddenAddressException:
                    return FetchFault.ForbiddenAddress;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return FetchFault.UnknownHost;
            }
        }

        return Error(exception) switch
        {
            HttpRequestError.NameResolutionError => FetchFault.UnknownHost,
            HttpRequestError.ConnectionError => FetchFault.NoConnection,
            HttpRequestError.SecureConnectionError => FetchFault.Tls,
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => FetchFault.Malformed,
            HttpRequestError.ConfigurationLimitExceeded => FetchFault.HeaderTooLarge,
            _ => FetchFault.Incomplete,
        };
    }

    /// <summary>One sentence: what the transport says.</summary>
    public static string Explain(Exception exception)
    {
        var innermost = exception;
        while (innermost.InnerException is { } inner)
            innermost = inner;
        return innermost.Message;
    }

    private static HttpRequestError? Error(Exception exception) => exception switch
    {
        HttpRequestException request => request.HttpRequestError,
        HttpIOException body => body.HttpRequestError,
        _ => null,
    };
}
