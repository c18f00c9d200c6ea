using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Warehouse.Etl.Operations.Access;

/// <summary>Lets in who may, and sends others to the login or away. Health, login and assets are for everybody.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, AccessRule rule)
{
    /// <summary>Where the key is entered.</summary>
    public const string LoginPath = "/login";

    private static readonly string[] Open = [LoginPath, AssetFiles.Path, ServiceDefaults.HealthEndpoints.AlivePath, ServiceDefaults.HealthEndpoints.HealthPath];

    public async Task InvokeAsync(HttpContext context)
    {
        if (await VisitorAsync(context) is { } visitor)
        {
            context.User = visitor;
            await next(context);
        }
        else if (Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            await next(context);
        }
        else if (rule.HasKey && HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.Redirect(LoginPath);
        }
        else
        {
            context.Response.StatusCode = rule.HasKey ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(
                rule.HasKey ? "Access needs the key of this service." : "This service does not answer under this name or to this address.",
                context.RequestAborted);
        }
    }

    private async Task<ClaimsPrincipal?> VisitorAsync(HttpContext context)
    {
        if (rule.Visitor(context) is { } name)
            return new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "warehouse"));
        var cookie = rule.HasKey ? await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme) : null;
        return cookie is { Succeeded: true } ? cookie.Principal : null;
    }
}
