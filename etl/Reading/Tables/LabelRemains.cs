using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;

namespace Warehouse.Reading.Tables;

/// <summary>Tells what is left of a damaged label from the label of a row that an agency made up (信息不存在).</summary>
internal static class LabelRemains
{
    /// <summary>So few characters say nothing.</summary>
    private const int MinLength = 3;

    private static readonly Dictionary<FormTable, string[][]> Labels = Enum.GetValues<FormTable>().ToDictionary(table => table, OfTable);

    /// <summary>Whether a text may be what is left of the label of a row of a table; so may no text at all.</summary>
    public static bool Fit(FormTable table, string? text, int row)
    {
        var remains = text is null ? "" : LabelText.Normalise(text);
        return remains.Length < MinLength
            || Array.Exists(Labels[table][row], label => remains.Count(c => label.Contains(c, StringComparison.Ordinal)) * 2 >= remains.Length);
    }

    private static string[][] OfTable(FormTable table) =>
    [
        .. StatutoryForm.Instance.Rows.Where(row => row.Table == table)
            .Select(row => new[] { row.Label2021, row.LabelTrial }.OfType<string>().Select(label => LabelText.Normalise(label)).ToArray()),
    ];
}
