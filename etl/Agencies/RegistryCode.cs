using System.Text.Json;

namespace Warehouse.Etl.Agencies;

/// <summary>The snake_case codes under which levels, kinds and styles are written in the registry and stored in the warehouse.</summary>
public static class RegistryCode
{
    /// <summary>The code of a value, e.g. <c>government_office</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>All codes of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The value of a code; false when there is none.</summary>
    public static bool TryParse<T>(string code, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (!string.Equals(Of(candidate), code, StringComparison.Ordinal))
                continue;
            value = candidate;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The value of a code that the warehouse holds.</summary>
    /// <exception cref="FormatException">There is no such code.</exception>
    public static T Parse<T>(string code) where T : struct, Enum =>
        TryParse(code, out T value) ? value : throw new FormatException($"'{code}' is no code of {typeof(T).Name}.");
}
