namespace Warehouse.Reading.Form;

/// <summary>A row of the statutory form, from <c>form_rows.csv</c>.</summary>
/// <param name="Table">The table it belongs to.</param>
/// <param name="Code">Its code, unique within the table.</param>
/// <param name="Ordinal">Its place in the printed form, from 1.</param>
/// <param name="Kind"><c>flow</c> or <c>outcome</c> (requests), <c>item</c> (disclosure), <c>channel</c> (challenges).</param>
/// <param name="Group">Group code: an outcome group, <c>flow</c>, or the article of the regulation.</param>
/// <param name="Label2021">Label as the 2021 form prints it; null when that edition lacks the row.</param>
/// <param name="LabelTrial">Label as the trial form prints it; null when that edition lacks the row.</param>
/// <param name="Zh">Short Chinese label for views and workbooks.</param>
/// <param name="En">Short English label.</param>
public sealed record FormRow(
    FormTable Table, string Code, int Ordinal, string Kind, string Group, string? Label2021, string? LabelTrial, string Zh, string En)
{
    /// <summary>Whether the edition prints this row.</summary>
    public bool IsIn(Edition edition) => (edition == Edition.Form2021 ? Label2021 : LabelTrial) is not null;
}
