using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>
/// The documents under some paths: files as given, folders with all that lies in them, in ordinal order so that two runs see the same
/// order. Links are not followed, and depth and number of files are bounded.
/// </summary>
public sealed class DocumentWalk
{
    private readonly IReadOnlyList<string> _paths;
    private readonly LoadingOptions _limits;

    /// <summary>Prepares a walk.</summary>
    /// <exception cref="OperatorException">A path does not exist.</exception>
    public DocumentWalk(IEnumerable<string> paths, LoadingOptions limits)
    {
        _limits = limits;
        _paths = [.. paths.Select(Path.GetFullPath)];
        foreach (var path in _paths.Where(path => !File.Exists(path) && !Directory.Exists(path)))
            throw new OperatorException($"There is no file or folder '{path}': check the path.");
    }

    /// <summary>Files passed over during the last walk, because they are no documents.</summary>
    public int PassedOver { get; private set; }

    /// <summary>How many documents there are.</summary>
    public int Count() => Files().Count();

    /// <summary>The documents. A file that was named itself is always one; it is the parser's to refuse.</summary>
    /// <exception cref="OperatorException">There are more files than the settings allow, or a folder cannot be read.</exception>
    public IEnumerable<string> Files()
    {
        PassedOver = 0;
        var met = 0;
        foreach (var path in _paths)
        {
            if (File.Exists(path))
            {
                yield return path;
                continue;
            }

            foreach (var file in Walk(path))
            {
                if (++met > _limits.MaximumFiles)
                    throw new OperatorException(
                        $"There are more than {_limits.MaximumFiles} files under '{path}': load its parts one by one, or raise "
                        + $"{LoadingOptions.Section}:{nameof(LoadingOptions.MaximumFiles)}.");
                if (DocumentTypes.IsDocument(file))
                    yield return file;
                else
                    PassedOver++;
            }
        }
    }

    private IEnumerable<string> Walk(string root)
    {
        var open = new Stack<(string Folder, int Depth)>([(root, 1)]);
        while (open.TryPop(out var next))
        {
            foreach (var file in Entries(next.Folder, Directory.GetFiles))
                yield return file;
            if (next.Depth >= _limits.MaximumFolderDepth)
                continue;
            foreach (var folder in Entries(next.Folder, Directory.GetDirectories).AsEnumerable().Reverse())
                open.Push((folder, next.Depth + 1));
        }
    }

    private static string[] Entries(string folder, Func<string, string, EnumerationOptions, string[]> list)
    {
        try
        {
            var entries = list(folder, "*",
                new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false });
            Array.Sort(entries, StringComparer.Ordinal);
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The folder '{folder}' cannot be read ({e.Message}): allow this user to read it, or leave it out.", e);
        }
    }
}
