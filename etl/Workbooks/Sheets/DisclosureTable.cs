using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>Table 二 as the form of 2021 prints it: an article of the regulations, its items, their measures.</summary>
internal sealed class DisclosureTable(BookSource source, BookTables tables, StatutoryGrid grid)
{
    private const int LabelColumns = 18;
    private const int LackingColumns = 3;

    private static readonly StatutoryForm Form = StatutoryForm.Instance;

    private readonly Wording _wording = source.Wording;

    /// <summary>Draws it from a row on; returns its last row.</summary>
    public int Draw(int row)
    {
        grid.Page.Span(row++, 1, StatutoryGrid.Columns,
            _wording["二、主动公开政府信息情况（2021 年格式）", "2. Proactive disclosure (form of 2021)"], PageStyle.Heading);
        foreach (var article in Form.Rows.Where(r => r.Table == FormTable.Disclosure).GroupBy(r => r.Group))
        {
            var items = article.Where(item => Measures(item).Any()).ToList();
            if (items.Count > 0)
                row = DrawArticle(row, article.Key, items);
        }

        var trial = tables.Disclosure.SumIfs("reported", ("year", source.Period.Last), ("edition_code", "trial_2019"));
        if (trial.Value > 0)
            grid.Page.Span(row++, 1, StatutoryGrid.Columns, _wording[
                "本年度另有机关沿用 2019 年试行格式，其第二部分各项与上表不可比，见“主动公开”。",
                "Some agencies still use the trial form of 2019, whose section 2 cannot be compared: see \"Proactive disclosure\"."],
                PageStyle.Note);
        return row - 1;
    }

    private int DrawArticle(int row, string article, List<FormRow> items)
    {
        var page = grid.Page;
        var measures = items.SelectMany(Measures).Distinct().ToList();
        page.Span(row++, 1, StatutoryGrid.Columns, ArticleLabel(article), PageStyle.Header);
        page.Span(row, 1, LabelColumns, _wording["信息内容", "item"], PageStyle.Header);
        for (var i = 0; i < measures.Count; i++)
            page.Span(row, First(i, measures.Count), Last(i, measures.Count), MeasureLabel(measures[i]), PageStyle.Header);
        foreach (var item in items)
        {
            page.Span(++row, 1, LabelColumns, _wording[item.Zh, item.En], PageStyle.Label);
            for (var i = 0; i < measures.Count; i++)
                grid.Sum(
                    row, First(i, measures.Count), Last(i, measures.Count), LackingColumns, tables.Disclosure, "value",
                    measures[i] == "amount_10k_cny" ? PageStyle.Amount : PageStyle.Count,
                    ("edition_code", "form_2021"), ("item_code", item.Code), ("measure_code", measures[i]));
        }

        return row + 1;
    }

    private static int First(int index, int count) => LabelColumns + 1 + index * ((StatutoryGrid.Columns - LabelColumns) / count);

    private static int Last(int index, int count) => First(index + 1, count) - 1;

    private static IEnumerable<string> Measures(FormRow item) =>
        Form.Cells(FormTable.Disclosure, Edition.Form2021).Where(key => key.Row == item.Code).Select(key => key.Column);

    private string MeasureLabel(string measure)
    {
        var column = Form.Columns.First(c => c.Table == FormTable.Disclosure && c.Code == measure);
        return _wording[column.Label, measure == "amount_10k_cny" ? "fees charged this year (10,000 CNY)" : column.En];
    }

    private string ArticleLabel(string article) => article switch
    {
        "article_20_1" => _wording["第二十条第（一）项", "Article 20 (1)"],
        "article_20_5" => _wording["第二十条第（五）项", "Article 20 (5)"],
        "article_20_6" => _wording["第二十条第（六）项", "Article 20 (6)"],
        "article_20_8" => _wording["第二十条第（八）项", "Article 20 (8)"],
        _ => article,
    };
}
