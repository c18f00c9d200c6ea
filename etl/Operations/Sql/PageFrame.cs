using static System.Net.WebUtility;

namespace Warehouse.Etl.Operations.Sql;

/// <summary>The frame of the pages that are written as text: the style, the menu and the title of all pages.</summary>
internal static class PageFrame
{
    /// <summary>A whole page.</summary>
    /// <param name="title">Its title, as text.</param>
    /// <param name="active">Path of its menu entry; null when it has none.</param>
    /// <param name="body">Its body, as HTML.</param>
    /// <param name="script">Name of its script; null when it needs none.</param>
    public static string Write(string title, string? active, string body, string? script = null) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{HtmlEncode(title)}</title>
        <link rel="stylesheet" href="{AssetFiles.Url("operations.css")}">
        <link rel="stylesheet" href="{AssetFiles.Url("sql.css")}">
        <link rel="icon" href="{AssetFiles.Url("icon.svg")}" type="image/svg+xml">
        {(script is null ? "" : $"<script src=\"{AssetFiles.Url(script)}\" defer></script>")}
        </head>
        <body>
        <a class="skip" href="#main">跳到正文 Skip to content</a>
        <header class="top"><a class="brand" href="/"><span>年报数据仓库 Warehouse</span></a>
        <nav aria-label="主导航 Main"><ul>{string.Concat(Menu.Entries.Select(entry => Link(entry.Path, entry.Zh, active)))}</ul></nav></header>
        <main id="main" tabindex="-1"><h1>{HtmlEncode(title)}</h1>{body}</main>
        </body>
        </html>
        """;

    private static string Link(string path, string name, string? active) =>
        $"<li><a href=\"{path}\"{(path == active ? " aria-current=\"page\"" : "")}>{HtmlEncode(name)}</a></li>";
}
