using System.Collections.Frozen;

namespace Warehouse.Etl.Loading;

/// <summary>Which files of a folder are taken for documents, and under which media type they are parsed.</summary>
internal static class DocumentTypes
{
    private static readonly FrozenDictionary<string, string> ByExtension = new Dictionary<string, string>
    {
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".xhtml"] = "application/xhtml+xml",
        [".shtml"] = "text/html",
        [".json"] = "application/json",
        [".txt"] = "text/plain",
        [".md"] = "text/markdown",
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".doc"] = "application/msword",
        [".wps"] = "application/vnd.ms-works",
        [".rtf"] = "application/rtf",
        [".xls"] = "application/vnd.ms-excel",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The media type that a file's name promises; null when its extension is none of a document's.</summary>
    public static string? MediaType(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>Whether a file met in a folder is a document: a known type, and no README or hidden file.</summary>
    public static bool IsDocument(string path)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith('.')
            && !Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase)
            && MediaType(path) is not null;
    }
}
