namespace Warehouse.Etl.Operations;

/// <summary>The language in which one visitor reads: Chinese, or English when asked for. Both texts stand side by side where they are used.</summary>
public sealed class Language
{
    private const string Cookie = "warehouse-lang";
    private const string Parameter = "lang";

    /// <summary>Reads the language from the address, or else from the cookie, and keeps a new choice in the cookie.</summary>
    public Language(IHttpContextAccessor accessor)
    {
        var context = accessor.HttpContext;
        var asked = context?.Request.Query[Parameter].ToString();
        IsEnglish = (asked is "zh" or "en" ? asked : context?.Request.Cookies[Cookie]) == "en";
        if (asked is "zh" or "en" && !context!.Response.HasStarted)
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
    }

    /// <summary>Whether to write English.</summary>
    public bool IsEnglish { get; }

    /// <summary>Language tag of the page.</summary>
    public string Tag => IsEnglish ? "en" : "zh-CN";

    /// <summary>The text in the visitor's language.</summary>
    public string this[string zh, string en] => IsEnglish ? en : zh;
}
