using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>The workbooks that are defined.</summary>
public sealed class DefinitionList(DataFolder folder, IOptions<WorkbooksOptions> options)
{
    /// <summary>Where they are defined.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.Definitions, folder.Root);

    /// <summary>All of them, read anew, so that a change needs no restart.</summary>
    /// <exception cref="OperatorException">The file has a mistake.</exception>
    public IReadOnlyList<WorkbookDefinition> Read() => DefinitionFile.Read(Path);

    /// <summary>One of them.</summary>
    /// <exception cref="OperatorException">There is none of this name.</exception>
    public WorkbookDefinition Find(string name)
    {
        var all = Read();
        return all.FirstOrDefault(definition => string.Equals(definition.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new OperatorException(all.Count == 0
                ? $"No workbook is defined; write definitions to {Path}."
                : $"There is no workbook '{name}'; {Path} defines: {string.Join(", ", all.Select(definition => definition.Name))}.");
    }
}
