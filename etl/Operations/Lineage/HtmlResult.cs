namespace Warehouse.Etl.Operations.Lineage;

/// <summary>A page with its status and the policy that says what may run in it.</summary>
internal sealed class HtmlResult(string html, int status, string contentSecurityPolicy) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XFrameOptions = contentSecurityPolicy.Contains("frame-ancestors 'self'", StringComparison.Ordinal) ? "SAMEORIGIN" : "DENY";
        return response.WriteAsync(html, httpContext.RequestAborted);
    }
}
