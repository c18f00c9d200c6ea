using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>The grid on which the statutory tables are drawn, and the sums of the year in it.</summary>
/// <param name="page">The sheet.</param>
/// <param name="year">Year of the sums.</param>
internal sealed class StatutoryGrid(Page page, int year)
{
    /// <summary>Columns of the grid.</summary>
    public const int Columns = 60;

    /// <summary>Width of each, in digits.</summary>
    public const double Width = 1.7;

    /// <summary>The sheet.</summary>
    public Page Page => page;

    /// <summary>A sum, and the number of reports that lack the figure in the last columns of its place.</summary>
    public void Sum(
        int row, int first, int last, int lackingColumns, DataTable table, string key, PageStyle look,
        params (string Key, object Value)[] criteria)
    {
        (string Key, object Value)[] all = [("year", year), .. criteria];
        page.Formula(row, first, last - lackingColumns, table.ReportedSum(key, "reported", all), look);
        page.Formula(row, last - lackingColumns + 1, last, table.SumIfs("missing", all), PageStyle.Lacking);
    }

    /// <summary>A sum, and the number of reports that lack the figure below it.</summary>
    public void SumOverLacking(int row, int first, int last, DataTable table, string key, params (string Key, object Value)[] criteria)
    {
        (string Key, object Value)[] all = [("year", year), .. criteria];
        page.Formula(row, first, last, table.ReportedSum(key, "reported", all), PageStyle.Count);
        page.Formula(row + 1, first, last, table.SumIfs("missing", all), PageStyle.Lacking);
    }
}
