using Microsoft.AspNetCore.Antiforgery;

namespace Warehouse.Etl.Operations.Access;

/// <summary>
/// Refuses a change that the visitor's browser was tricked into: it must carry the token of a page of ours (form field or header), or the key
/// itself in a header.
/// </summary>
internal sealed class ForgeryFilter(AccessRule rule, IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (rule.HasKeyHeader(http.Request) || await antiforgery.IsRequestValidAsync(http))
            return await next(context);
        return Results.Problem(
            "This request must come from a page of this service, or carry its key: reload the page and try again.", statusCode: StatusCodes.Status400BadRequest);
    }
}
