namespace Warehouse.Reading.Form;

/// <summary>The codes under which the form's enumerations are stored and printed (the vocabulary of the seed files).</summary>
public static class FormCodes
{
    /// <summary>Code of a table: <c>requests</c>, <c>disclosure</c> or <c>challenges</c>.</summary>
    public static string Code(this FormTable table) => table switch
    {
        FormTable.Requests => "requests",
        FormTable.Disclosure => "disclosure",
        FormTable.Challenges => "challenges",
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "not a table of the form"),
    };

    /// <summary>Code of an edition: <c>trial_2019</c> or <c>form_2021</c>.</summary>
    public static string Code(this Edition edition) => edition switch
    {
        Edition.Trial2019 => "trial_2019",
        Edition.Form2021 => "form_2021",
        _ => throw new ArgumentOutOfRangeException(nameof(edition), edition, "not an edition of the form"),
    };

    /// <summary>Code of a cell state: <c>reported</c>, <c>blank</c>, <c>missing</c>, <c>unreadable</c> or <c>not_applicable</c>.</summary>
    public static string Code(this CellState state) => state switch
    {
        CellState.Reported => "reported",
        CellState.Blank => "blank",
        CellState.Missing => "missing",
        CellState.Unreadable => "unreadable",
        CellState.NotApplicable => "not_applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "not a cell state"),
    };
}
