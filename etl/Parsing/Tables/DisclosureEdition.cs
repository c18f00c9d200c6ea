using Warehouse.Etl.Reports;

namespace Warehouse.Etl.Parsing.Tables;

/// <summary>Tells the edition of chapter 二 by its measures: the two forms share 处理决定数量 alone.</summary>
internal static class DisclosureEdition
{
    /// <summary>The edition for which most measures and rows speak; null when none does.</summary>
    public static Edition? Detect(List<DisclosureRow> rows, FormRow[] formRows, FormColumn[] formColumns)
    {
        var votes = 0;
        foreach (var head in rows.Select(row => row.Head).OfType<DisclosureHead>().Distinct())
        {
            foreach (var measure in head.Measures)
                votes += Vote(formColumns[measure].Code);
        }
        foreach (var row in rows)
            votes -= formRows[row.Row].Label2021 is null ? 1 : 0;
        return votes switch { > 0 => Edition.Form2021, < 0 => Edition.Trial2019, _ => null };
    }

    private static int Vote(string measure)
    {
        var in2021 = IsIn(measure, Edition.Form2021);
        var inTrial = IsIn(measure, Edition.Trial2019);
        return in2021 == inTrial ? 0 : in2021 ? 1 : -1;
    }

    private static bool IsIn(string measure, Edition edition)
    {
        foreach (var key in StatutoryForm.Instance.Cells(FormTable.Disclosure, edition))
        {
            if (key.Column == measure)
                return true;
        }
        return false;
    }
}
