using System.Diagnostics;
using OpenTelemetry;

namespace Warehouse.ServiceDefaults;

/// <summary>
/// Takes the mark of an error from requests that the product sends. A page that is not there, a host that blocks or does not answer are
/// what a crawl expects and counts; whether the work failed is said by the work's own span. Status code and <c>error.type</c> stay on the
/// span of the request.
/// </summary>
internal sealed class AnsweredRequests : BaseProcessor<Activity>
{
    private const string HttpClientSource = "System.Net.Http";

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name == HttpClientSource && data.Status == ActivityStatusCode.Error)
            data.SetStatus(ActivityStatusCode.Unset);
    }
}
