using Microsoft.Extensions.Options;

namespace Warehouse.Etl.Storage;

/// <summary>The one data folder. Everything the product writes lies in it, and only this class knows where.</summary>
public sealed class DataFolder
{
    /// <summary>Opens the folder that the settings name.</summary>
    /// <exception cref="WarehouseUnavailableException">The folder cannot be created.</exception>
    public DataFolder(IOptions<WarehouseOptions> options) : this(options.Value.DataPath)
    {
    }

    /// <summary>Opens a folder, creating it and its parts where they are missing.</summary>
    /// <exception cref="WarehouseUnavailableException">The folder cannot be created.</exception>
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Archive = Path.Combine(Root, "archive");
        Published = Path.Combine(Root, "published");
        Workbooks = Path.Combine(Root, "workbooks");
        Temporary = Path.Combine(Root, "tmp");
        DatabaseFile = DatabaseIn(Root);
        RefuseFile(Root);
        try
        {
            foreach (var folder in (ReadOnlySpan<string>)[Archive, Published, Workbooks, Temporary])
                Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new WarehouseUnavailableException(
                $"The data folder '{Root}' cannot be created ({e.Message}). Name another one with {WarehouseOptions.Section}:"
                + $"{nameof(WarehouseOptions.DataPath)}, or allow this user to write there.", e);
        }
    }

    /// <summary>Asks for a folder that is there, and makes nothing.</summary>
    /// <exception cref="WarehouseUnavailableException">It is not there, or a file.</exception>
    public static void Require(string path)
    {
        var root = Path.GetFullPath(path);
        RefuseFile(root);
        if (!Directory.Exists(root))
            throw new WarehouseUnavailableException(
                $"There is no data folder '{root}': load reports first, or name another folder with --data.");
    }

    /// <summary>Asks for a folder with a working database, and makes nothing.</summary>
    /// <exception cref="WarehouseUnavailableException">There is none.</exception>
    public static void RequireWarehouse(string path)
    {
        var root = Path.GetFullPath(path);
        RefuseFile(root);
        if (!File.Exists(DatabaseIn(root)))
            throw new WarehouseUnavailableException(
                $"There is no warehouse in '{root}': load reports or import agencies first, or name another folder with --data.");
    }

    /// <summary>Absolute path of the data folder.</summary>
    public string Root { get; }

    /// <summary>Folder of the WARC files.</summary>
    public string Archive { get; }

    /// <summary>Folder of the published snapshots, one folder each.</summary>
    public string Published { get; }

    /// <summary>Folder of the workbooks.</summary>
    public string Workbooks { get; }

    /// <summary>Folder of files under construction and of DuckDB's intermediate results, on the same file system as all others.</summary>
    public string Temporary { get; }

    /// <summary>The working database. One process at a time holds it.</summary>
    public string DatabaseFile { get; }

    /// <summary>
    /// Writes a file so that readers see the old content or the new one and nothing between, also after a power cut: written beside
    /// under another name, flushed to the disk, renamed.
    /// </summary>
    /// <param name="path">The file, anywhere inside the data folder.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Stops before the rename; the old content stays.</param>
    /// <exception cref="ArgumentException">The path lies outside the data folder.</exception>
    public async Task ReplaceFileAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var target = Contain(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var draft = Path.Combine(Temporary, $"{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                await write(stream, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static string DatabaseIn(string root) => Path.Combine(root, "warehouse.duckdb");

    private static void RefuseFile(string root)
    {
        if (File.Exists(root))
            throw new WarehouseUnavailableException(
                $"The data folder '{root}' is a file: name a folder with --data or Warehouse:DataPath.");
    }

    /// <summary>The absolute path of a file or folder inside the data folder.</summary>
    /// <param name="path">Absolute, or relative to the data folder.</param>
    /// <exception cref="ArgumentException">The path leads out of the data folder.</exception>
    public string Contain(string path)
    {
        var full = Path.GetFullPath(path, Root);
        return full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new ArgumentException($"'{path}' lies outside the data folder '{Root}'.", nameof(path));
    }
}
