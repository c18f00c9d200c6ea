namespace Warehouse.Etl.Loading.Programs;

/// <summary>A folder that only this user can enter, for the files of one run of a program; gone when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-");

    /// <summary>Absolute path.</summary>
    public string Path => _folder.FullName;

    /// <summary>The path of a file in the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that was killed may hold a file for a moment; the operating system clears its temporary folder.
        }
    }
}
