using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations;

/// <summary>The language in which one visitor reads: Chinese, or English when asked for. Both texts stand side by side where they are used.</summary>
internal sealed class Language
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

    /// <summary>The words in the visitor's language.</summary>
    public string this[Bilingual words] => this[words.Zh, words.En];

    /// <summary>The words for a code, in English with a capital; null for a code that is not known.</summary>
    public string? Label(string kind, string? code) =>
        Words.Find(kind, code) is not { } word ? null : IsEnglish ? char.ToUpperInvariant(word.En[0]) + word.En[1..] : word.Zh;
}
