namespace Warehouse.Etl.Agencies;

/// <summary>Something in a registry file that keeps it from being imported.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">Name of the column; null when the whole line is meant.</param>
/// <param name="Message">One sentence: what is wrong and what to write instead.</param>
public sealed record RegistryError(int Line, string? Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Column is null ? $"line {Line}: {Message}" : $"line {Line}, {Column}: {Message}";
}
