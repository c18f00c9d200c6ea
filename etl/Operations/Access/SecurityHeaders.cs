namespace Warehouse.Etl.Operations.Access;

/// <summary>Headers that keep browsers from doing on a page what the page does not do: no inline script, no frames, no foreign content.</summary>
internal static class SecurityHeaders
{
    /// <summary>What every page may do.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'";

    // Hangfire's dashboard brings styles and scripts of its own.
    private const string DashboardPath = "/hangfire";

    /// <summary>Adds the headers to every response.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        if (!context.Request.Path.StartsWithSegments(DashboardPath, StringComparison.Ordinal))
            headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        return next(context);
    });
}
