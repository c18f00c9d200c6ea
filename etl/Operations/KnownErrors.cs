using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations;

/// <summary>
/// Chinese words for the errors with which runs are known to end. History keeps an error as it was written, in English; a page shows the Chinese before
/// it where there is one.
/// </summary>
internal static class KnownErrors
{
    /// <summary>What stands in the English text, and what is wrong and to be done, in Chinese.</summary>
    public static readonly IReadOnlyList<Bilingual> All = [.. Words.Of("error")];

    /// <summary>The Chinese words; null for an error that is not known.</summary>
    public static string? InChinese(string error) => All.FirstOrDefault(known => error.Contains(known.En, StringComparison.Ordinal))?.Zh;
}
