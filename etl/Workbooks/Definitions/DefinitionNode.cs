using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>A mapping of a definition file that reads its values strictly and knows its lines.</summary>
internal sealed class DefinitionNode
{
    private readonly YamlMappingNode _mapping;
    private readonly string _what;

    /// <exception cref="DefinitionMistakeException">The node is no mapping.</exception>
    public DefinitionNode(YamlNode node, string what)
    {
        _what = what;
        _mapping = node as YamlMappingNode
            ?? throw new DefinitionMistakeException(node.Start.Line, $"{what} must be a list of 'key: value' lines");
    }

    /// <summary>Whether a key is given.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Line of a key's value, or of the mapping.</summary>
    public long Line(string key) => Find(key)?.Start.Line ?? _mapping.Start.Line;

    /// <summary>A mistake in this mapping, or at one of its keys.</summary>
    public DefinitionMistakeException Mistake(string message, string? key = null) =>
        new(key is null ? _mapping.Start.Line : Line(key), message);

    /// <summary>Refuses keys that mean nothing.</summary>
    public void AllowOnly(params string[] keys)
    {
        foreach (var (key, _) in _mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } text } || !keys.Contains(text))
                throw new DefinitionMistakeException(
                    key.Start.Line, $"'{key}' means nothing in {_what}; there are: {string.Join(", ", keys)}");
        }
    }

    /// <summary>A mapping under a key; null when it is not given.</summary>
    public DefinitionNode? Child(string key) => Find(key) is { } node ? new(node, $"'{key}'") : null;

    /// <summary>Mappings of a list under a key.</summary>
    public IEnumerable<DefinitionNode> Items(string key) =>
        (List(key) ?? throw Mistake($"'{key}' with a list is missing")).Select(node => new DefinitionNode(node, "a workbook"));

    /// <summary>A text; null when it is not given or empty.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim(),
        var node => throw new DefinitionMistakeException(node.Start.Line, $"'{key}' must be a single value"),
    };

    /// <summary>A list of texts.</summary>
    public List<string> Texts(string key) => [.. (List(key) ?? []).Select(node => node is YamlScalarNode { Value: { } text } ? text.Trim()
        : throw new DefinitionMistakeException(node.Start.Line, $"'{key}' must be a list of texts"))];

    /// <summary>A whole number within bounds.</summary>
    public int Number(string key, int otherwise, int least, int most) => Text(key) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
        && number <= most => number,
        var text => throw Mistake($"'{key}: {text}' must be a whole number from {least} to {most}", key),
    };

    /// <summary>One of the names of an enumeration.</summary>
    public T Choice<T>(string key, T otherwise) where T : struct, Enum => Text(key) switch
    {
        null => otherwise,
        var text when Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0]) => value,
        var text => throw Mistake(
            $"'{key}: {text}' must be one of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}", key),
    };

    private YamlSequenceNode? List(string key) => Find(key) switch
    {
        null => null,
        YamlSequenceNode list => list,
        var node => throw new DefinitionMistakeException(node.Start.Line, $"'{key}' must be a list"),
    };

    private YamlNode? Find(string key) =>
        _mapping.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;
}
