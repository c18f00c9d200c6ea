using System.Collections.Frozen;
using Warehouse.Reading.Seeds;

namespace Warehouse.Reading.Form;

/// <summary>What people call the states of a cell, from the seed <c>cell_states</c>.</summary>
public static class CellStateNames
{
    private static readonly FrozenDictionary<string, (string Zh, string En)> Names = SeedFile.Read("warehouse/seeds/cell_states.csv")
        .ToFrozenDictionary(seed => seed["code"], seed => (seed["zh"], seed["en"]), StringComparer.Ordinal);

    /// <summary>The name of a state in Chinese and in English.</summary>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public static (string Zh, string En) Of(string code) => Names[code];
}
