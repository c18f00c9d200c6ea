using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables.Disclosure;

/// <summary>Tells the edition of chapter 二 by its measures: the two forms share 处理决定数量 alone.</summary>
internal static class DisclosureEdition
{
    /// <summary>The edition for which most rows and measures speak; null when none does.</summary>
    public static Edition? Detect(List<DisclosureRow> rows, FormRow[] formRows, FormColumn[] formColumns)
    {
        var votes = 0;
        foreach (var row in rows)
        {
            var code = formRows[row.Row].Code;
            votes -= formRows[row.Row].Label2021 is null ? 1 : 0;
            foreach (var measure in row.Head?.Measures ?? [])
                votes += Vote(code, formColumns[measure].Code);
        }
        return votes switch { > 0 => Edition.Form2021, < 0 => Edition.Trial2019, _ => null };
    }

    private static int Vote(string row, string measure)
    {
        var in2021 = IsIn(row, measure, Edition.Form2021);
        var inTrial = IsIn(row, measure, Edition.Trial2019);
        return in2021 == inTrial ? 0 : in2021 ? 1 : -1;
    }

    private static bool IsIn(string row, string measure, Edition edition)
    {
        foreach (var key in StatutoryForm.Instance.Cells(FormTable.Disclosure, edition))
        {
            if (key.Row == row && key.Column == measure)
                return true;
        }
        return false;
    }
}
