using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Loading.Programs;

/// <summary>Finds the programs that read formats for which no library exists.</summary>
/// <param name="searchPath">Folders as in the environment variable PATH; null takes that of this process.</param>
internal sealed class ProgramPath(string? searchPath = null)
{
    private readonly string[] _folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The path of a program.</summary>
    /// <param name="name">Its name without extension.</param>
    /// <param name="hint">What to install when it is missing, for the message.</param>
    /// <exception cref="DocumentRefusedException">It is not on the path (<see cref="RefusalReason.ToolMissing"/>).</exception>
    public string Require(string name, string hint) => Find(name)
        ?? throw new DocumentRefusedException(RefusalReason.ToolMissing, $"The program {name} is not on the PATH; {hint}.");

    /// <summary>The path of a program; null when it is missing.</summary>
    public string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return _folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
