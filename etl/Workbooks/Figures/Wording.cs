using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>Chooses the words of a book's language.</summary>
internal sealed class Wording(WorkbookLanguage language)
{
    /// <summary>Whether the book is Chinese.</summary>
    public bool IsChinese => language == WorkbookLanguage.Zh;

    /// <summary>The text in the language of the book.</summary>
    public string this[string zh, string en] => IsChinese ? zh : en;

    /// <summary>A unit of the metrics.</summary>
    public string Unit(string unit) => unit switch
    {
        "share" => this["占比", "share"],
        "ratio" => this["比值", "ratio"],
        "requests" => this["件", "requests"],
        "decisions" => this["件", "decisions"],
        "documents" => this["件", "documents"],
        "10k_cny" => this["万元", "10,000 CNY"],
        _ => unit,
    };
}
