namespace Warehouse.Reading.Form;

/// <summary>
/// The edition of the form that a table follows. The report's year does not settle it: real reports mix editions, so it is detected for
/// each table.
/// </summary>
public enum Edition
{
    /// <summary>Trial form, 国办公开办函〔2019〕60号. Code <c>trial_2019</c>.</summary>
    Trial2019 = 1,

    /// <summary>Revised form, 国办公开办函〔2021〕30号. Code <c>form_2021</c>.</summary>
    Form2021 = 2,
}
