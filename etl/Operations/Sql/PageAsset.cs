namespace Warehouse.Etl.Operations.Sql;

/// <summary>A style sheet or script of the SQL page, carried inside the executable.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record PageAsset(byte[] Content, string MediaType)
{
    /// <summary>The asset of a name, or null.</summary>
    public static PageAsset? Find(string name)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream($"assets/{name}");
        if (stream is null)
            return null;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(content, name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
    }
}
