namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>Which agencies a workbook covers.</summary>
/// <param name="Kind">What kind of scope.</param>
/// <param name="Code">A GB/T 2260 code, an agency id or a kind of agency; null for the country.</param>
public sealed record WorkbookScope(ScopeKind Kind, string? Code)
{
    /// <summary>Reads <c>province:320000</c>, <c>agency:320800-government</c> or <c>country</c>.</summary>
    /// <exception cref="FormatException">It is none of these; the message says what to write.</exception>
    public static WorkbookScope Parse(string text)
    {
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (!Enum.TryParse<ScopeKind>(parts[0], ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || char.IsAsciiDigit(parts[0][0]))
            throw new FormatException(
                $"'{text}' is no scope. Write country, or one of province, prefecture, county, agency, subordinates, kind with "
                + "a code, e.g. province:320000.");
        var code = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
        return (kind == ScopeKind.Country) == (code is null)
            ? new(kind, code)
            : throw new FormatException(kind == ScopeKind.Country
                ? "The scope country takes no code." : $"The scope {parts[0]} needs a code, e.g. {parts[0]}:320000.");
    }

    /// <inheritdoc/>
    public override string ToString() => Code is null ? Name : $"{Name}:{Code}";

    /// <summary>Name of the kind as definitions write it.</summary>
    internal string Name => Kind switch
    {
        ScopeKind.Country => "country",
        ScopeKind.Province => "province",
        ScopeKind.Prefecture => "prefecture",
        ScopeKind.County => "county",
        ScopeKind.Agency => "agency",
        ScopeKind.Subordinates => "subordinates",
        _ => "kind",
    };
}
