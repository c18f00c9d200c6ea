using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Warehouse.Etl.Jobs;

/// <summary>The arguments of a run, by name.</summary>
public sealed class JobArguments
{
    /// <summary>No arguments.</summary>
    public static readonly JobArguments None = new([]);

    private readonly FrozenDictionary<string, string> _values;

    /// <summary>Takes over arguments; names are compared without case.</summary>
    public JobArguments(IEnumerable<KeyValuePair<string, string>> values) =>
        _values = values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The arguments, name to text.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static JobArguments FromJson(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    /// <summary>An argument as text; null when it is not given.</summary>
    public string? Text(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>An argument as a whole number; null when it is not given.</summary>
    /// <exception cref="FormatException">It is no whole number.</exception>
    public int? Number(string name) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new FormatException($"The argument '{name}' is '{text}'; a whole number is wanted."),
    };

    /// <summary>Whether an argument is given as <c>true</c>.</summary>
    public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The arguments as a JSON object with its names in order.</summary>
    public string ToJson() => JsonSerializer.Serialize(new SortedDictionary<string, string>(_values, StringComparer.Ordinal));
}
