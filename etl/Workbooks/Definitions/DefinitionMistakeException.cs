namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>A mistake at a line of a definition file.</summary>
internal sealed class DefinitionMistakeException(long line, string message) : Exception(message)
{
    /// <summary>The line, from 1.</summary>
    public long Line => line;
}
