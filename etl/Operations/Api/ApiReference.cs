using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Warehouse.Etl.Operations.Api;

/// <summary>The page on which the API can be read and tried: made by Scalar from the OpenAPI document, with nothing from elsewhere.</summary>
internal static class ApiReference
{
    /// <summary>Where it is. Not below <c>/api</c>, so that a visitor without key is led to the login.</summary>
    public const string Path = "/api-reference";

    /// <summary>Where the document is.</summary>
    public const string DocumentPath = "/api/openapi.json";

    /// <summary>Maps the page.</summary>
    public static void MapApiReference(this IEndpointRouteBuilder app) => app.MapScalarApiReference(Path, (options, http) =>
    {
        options.Title = "Warehouse API";
        options.Favicon = AssetFiles.Url("icon.svg");
        options.OpenApiRoutePattern = DocumentPath;
        // Whatever would talk to another host, or lead there.
        (options.DefaultFonts, options.Telemetry, options.HideClientButton) = (false, false, true);
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        options.DisableAgent().DisableMcp();
        options.Nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        // The page styles itself from its script; scripts are its own alone, and it talks to this service only.
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{options.Nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    }).ExcludeFromDescription();
}
