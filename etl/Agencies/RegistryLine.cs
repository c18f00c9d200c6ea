namespace Warehouse.Etl.Agencies;

/// <summary>One line of a registry file under examination: its fields by column, and a place to complain.</summary>
internal sealed class RegistryLine(int number, IReadOnlyDictionary<string, string> fields, List<RegistryError> errors)
{
    /// <summary>Line of the file, from 1.</summary>
    public int Number => number;

    /// <summary>Whether nothing was wrong with the line so far.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>A field without blanks around it; empty when the file lacks the column.</summary>
    public string this[string column] => fields.GetValueOrDefault(column, "").Trim();

    /// <summary>The blank-separated parts of a field.</summary>
    public IReadOnlyList<string> Parts(string column) =>
        this[column].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The code of an enumeration in a field; complains when it is none.</summary>
    public T Code<T>(string column, T fallback = default) where T : struct, Enum
    {
        var text = this[column];
        if (RegistryCode.TryParse(text, out T value))
            return value;
        if (text.Length > 0 || !RegistryColumns.Optional.Contains(column))
            Complain(column, $"'{text}' is not one of {string.Join(", ", RegistryCode.All<T>())}.");
        return fallback;
    }

    /// <summary>Notes an error of this line.</summary>
    public void Complain(string? column, string message)
    {
        IsGood = false;
        errors.Add(new RegistryError(number, column, message));
    }
}
