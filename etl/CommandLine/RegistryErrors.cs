using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.CommandLine;

/// <summary>Prints what is wrong with a registry file.</summary>
internal static class RegistryErrors
{
    private const int MaxShown = 1000;

    /// <summary>Prints all errors, one a line, on standard error.</summary>
    public static void Print(Terminal terminal, RegistryReading reading)
    {
        foreach (var error in reading.Errors.Take(MaxShown))
            terminal.Note(error.ToString());
        if (reading.Errors.Count > MaxShown)
            terminal.Note($"… and {reading.Errors.Count - MaxShown} more.");
        if (reading.Errors.Count > 0)
            terminal.Note($"{reading.Errors.Count} {(reading.Errors.Count == 1 ? "error" : "errors")}; nothing of this file can be imported.");
    }
}
