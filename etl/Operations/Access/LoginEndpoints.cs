using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Warehouse.Etl.Operations.Pages;

namespace Warehouse.Etl.Operations.Access;

/// <summary>Where people enter the access key.</summary>
internal static class LoginEndpoints
{
    // Slows down guessing without keeping count of anybody.
    private static readonly TimeSpan WrongKeyPause = TimeSpan.FromSeconds(1);

    /// <summary>Maps the login.</summary>
    public static void MapLogin(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(AccessMiddleware.LoginPath).ExcludeFromDescription();
        group.MapGet("", () => PageEndpoints.Page<LoginPage>([]));
        group.MapPost("", EnterAsync).AddEndpointFilter<ForgeryFilter>().DisableAntiforgery();
    }

    private static async Task<IResult> EnterAsync([FromForm] string? key, AccessRule rule, HttpContext http)
    {
        if (!rule.IsKey(key))
        {
            await Task.Delay(WrongKeyPause, http.RequestAborted);
            return PageEndpoints.Page<LoginPage>([new(nameof(LoginPage.Failed), true)], StatusCodes.Status401Unauthorized);
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "operator")], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        return Results.Redirect("/");
    }
}
