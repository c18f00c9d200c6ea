using System.Globalization;
using System.Text;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>Start lines and headers as they go to the archive.</summary>
internal static class MessageHead
{
    // The stored body is no longer chunked; readers would try to undo it again. The other name is the custom among archives.
    private const string ArchivedTransferEncoding = "X-Archive-Orig-Transfer-Encoding";

    public static string Of(HttpRequestMessage request)
    {
        var text = new StringBuilder(256);
        var url = request.RequestUri!;
        text.Append("GET ").Append(url.PathAndQuery).Append(" HTTP/1.1\r\nHost: ").Append(url.IdnHost);
        if (!url.IsDefaultPort)
            text.Append(':').Append(url.Port.ToString(CultureInfo.InvariantCulture));
        text.Append("\r\n");
        foreach (var header in request.Headers.NonValidated)
            AppendHeader(text, header.Key, header.Value.ToString());
        return text.ToString();
    }

    public static string Of(HttpResponseMessage response)
    {
        var text = new StringBuilder(512);
        text.Append("HTTP/").Append(response.Version.ToString(2)).Append(' ')
            .Append(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)).Append(' ').Append(response.ReasonPhrase).Append("\r\n");
        foreach (var header in response.Headers.NonValidated)
        {
            foreach (var value in header.Value)
                AppendHeader(text, header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) ? ArchivedTransferEncoding : header.Key, value);
        }

        foreach (var header in response.Content.Headers.NonValidated)
        {
            foreach (var value in header.Value)
                AppendHeader(text, header.Key, value);
        }

        return text.ToString();
    }

    private static void AppendHeader(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
}
