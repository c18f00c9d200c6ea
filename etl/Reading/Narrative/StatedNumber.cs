namespace Warehouse.Reading.Narrative;

/// <summary>A number with a counter or unit of money in prose, and the words around it.</summary>
internal readonly ref struct StatedNumber(
    decimal value, bool isMoney, ReadOnlySpan<char> before, ReadOnlySpan<char> after, ReadOnlySpan<char> context)
{
    /// <summary>The number; money in CNY.</summary>
    public decimal Value { get; } = value;

    /// <summary>Whether it is an amount of money.</summary>
    public bool IsMoney { get; } = isMoney;

    /// <summary>The clause before it, back to the last punctuation mark.</summary>
    public ReadOnlySpan<char> Before { get; } = before;

    /// <summary>The rest of the clause behind its unit.</summary>
    public ReadOnlySpan<char> After { get; } = after;

    /// <summary>Some text before the clause, for the subject of the passage.</summary>
    public ReadOnlySpan<char> Context { get; } = context;
}
