using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Warehouse.Etl.Operations;

/// <summary>Style sheet, script and icon, as they travel inside the executable. Their addresses change with their content.</summary>
internal static class AssetFiles
{
    /// <summary>Path under which they are served.</summary>
    public const string Path = "/assets";

    private const string Root = "assets/";

    private static readonly FrozenDictionary<string, (byte[] Content, string Version)> Files = typeof(AssetFiles).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Root.Length..], Read, StringComparer.Ordinal);

    /// <summary>Address of a file.</summary>
    public static string Url(string name) => $"{Path}/{name}?v={Files[name].Version}";

    /// <summary>Serves the files.</summary>
    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapGet(Path + "/{name}", (string name, HttpResponse response) =>
    {
        if (!Files.TryGetValue(name, out var file))
            return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Content, MediaType(name));
    }).ExcludeFromDescription();

    private static (byte[] Content, string Version) Read(string resource)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var content = memory.ToArray();
        return (content, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }

    private static string MediaType(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
}
