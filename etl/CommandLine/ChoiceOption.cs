using System.CommandLine;
using System.CommandLine.Parsing;

namespace Warehouse.Etl.CommandLine;

/// <summary>An option that takes one of a few words, in any case; another word is answered with those.</summary>
/// <typeparam name="T">The words, as an enumeration.</typeparam>
internal sealed class ChoiceOption<T> : Option<T> where T : struct, Enum
{
    /// <summary>Defines the option; left out, it means the first word.</summary>
    public ChoiceOption(string name) : base(name)
    {
        CustomParser = Parse;
        DefaultValueFactory = _ => default;
        HelpName = string.Join('|', Words);
    }

    private static IEnumerable<string> Words => Enum.GetNames<T>().Select(name => name.ToLowerInvariant());

    private T Parse(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        var names = Enum.GetNames<T>();
        if (Array.Find(names, name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<T>(known);
        result.AddError($"{Name} takes {string.Join(" or ", Words)}; '{word}' is none of them.");
        return default;
    }
}
