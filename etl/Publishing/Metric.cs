using YamlDotNet.Serialization;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// One measure of the warehouse, from its file in <c>warehouse-sql/warehouse/metrics</c>. The view, its comments, the dictionary page and the note in
/// a workbook are all made from this record, so that a measure is defined once.
/// </summary>
public sealed record Metric
{
    /// <summary>Code in snake_case; the view is <c>metric_</c> and this code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Name in English.</summary>
    public required string En { get; init; }

    /// <summary>
    /// <c>share</c> (0 to 1), <c>ratio</c>, <c>requests</c>, <c>decisions</c>, <c>documents</c> or <c>10k_cny</c> (10,000 CNY).
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>The formula in Chinese words.</summary>
    public required string FormulaZh { get; init; }

    /// <summary>The formula in English words.</summary>
    public required string FormulaEn { get; init; }

    /// <summary>What one row of the view is.</summary>
    public required string Grain { get; init; }

    /// <summary>The table it is computed from.</summary>
    public required string Source { get; init; }

    /// <summary>Columns of the source for which it is computed one by one; empty for a metric with one value.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>SQL expression of the numerator (or of the count itself) over the columns of the source.</summary>
    public required string Numerator { get; init; }

    /// <summary>SQL expression of the denominator; null for a count.</summary>
    public string? Denominator { get; init; }

    /// <summary>
    /// <c>everywhere</c>: may be summed; <c>agencies</c>: a stock, summed over agencies but never over years; <c>none</c>: a rate, rolled
    /// up as the ratio of sums.
    /// </summary>
    public required string Additive { get; init; }

    /// <summary>Whether the numerator is a part of the denominator, so that intervals for shares apply.</summary>
    public required bool Proportion { get; init; }

    /// <summary>The smallest denominator from which on a single value may be shown or ranked; 0 for counts.</summary>
    public required int MinimumN { get; init; }

    /// <summary>How it stands between the editions of the form, in Chinese.</summary>
    public required string EditionsZh { get; init; }

    /// <summary>How it stands between the editions of the form, in English.</summary>
    public required string EditionsEn { get; init; }

    /// <summary>Name of its view.</summary>
    [YamlIgnore]
    public string View => $"metric_{Code}";

    /// <summary>Whether it is a rate rather than a count.</summary>
    [YamlIgnore]
    public bool IsRate => Denominator is not null;

    /// <summary>One line for a note: name and formula in both languages.</summary>
    [YamlIgnore]
    public string Note => $"{Zh} {En}：{FormulaZh}（{FormulaEn}）";
}
