using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>Takes the folders of this machine, and what the engine tells its makers, out of messages for strangers.</summary>
internal sealed class LocalPaths(DataFolder folder)
{
    // Where the engine's own faults list the functions and files of the program.
    private const string Trace = "Stack Trace";

    private readonly (string Path, string Name)[] _known =
    [
        (folder.Root, "[data]"), (Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory), "[program]"),
        (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "[home]"),
    ];

    /// <summary>The message without them. A path that the stranger wrote stays where it is none of these folders.</summary>
    public string Hide(string message)
    {
        var end = message.IndexOf(Trace, StringComparison.OrdinalIgnoreCase);
        var text = end < 0 ? message : message[..end].TrimEnd();
        foreach (var (path, name) in _known)
        {
            // Of a path as short as "/" nothing would be left.
            if (path.Length > 1)
                text = text.Replace(path, name, StringComparison.Ordinal);
        }

        return text;
    }
}
