using System.Security.Cryptography;

namespace Warehouse.Etl.Publishing;

/// <summary>Lists the files of a draft with their hashes, and sees to it that they are on the disk.</summary>
internal static class PublishedFiles
{
    public static async Task<IReadOnlyList<PublishedFile>> SealAsync(string folder, CancellationToken cancellationToken)
    {
        var files = new List<PublishedFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1 << 20);
            var hash = await SHA256.HashDataAsync(stream, cancellationToken);
            stream.Flush(flushToDisk: true);
            files.Add(new(Path.GetRelativePath(folder, path).Replace('\\', '/'), stream.Length, Convert.ToHexStringLower(hash)));
        }

        return files;
    }
}
