using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables.Requests;

/// <summary>Tells the edition of chapter 三: only the 2021 form divides （六）其他处理 into three rows.</summary>
internal static class RequestEdition
{
    private static readonly FormRow[] FormRows = [.. StatutoryForm.Instance.Rows.Where(row => row.Table == FormTable.Requests)];

    private static readonly int NotSupplemented = Array.FindIndex(FormRows, row => row.Code == "other_not_supplemented");

    private static readonly int FeeUnpaid = Array.FindIndex(FormRows, row => row.Code == "other_fee_unpaid");

    private static readonly int Other = Array.FindIndex(FormRows, row => row.Code == "other");

    /// <summary>Whether a row is one of those into which only the 2021 form divides （六）其他处理.</summary>
    public static bool IsItemOfOther(int row) => row >= 0 && (row == NotSupplemented || row == FeeUnpaid);

    /// <summary>The edition; null when the row is not printed.</summary>
    public static Edition? Detect(RequestLines lines)
    {
        if (lines.IsOtherNumbered || lines.LabelsSeen.Contains(NotSupplemented) || lines.LabelsSeen.Contains(FeeUnpaid))
            return Edition.Form2021;
        return lines.LabelsSeen.Contains(Other) ? Edition.Trial2019 : null;
    }
}
