using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>Chooses the words of a book's language.</summary>
internal sealed class Wording(WorkbookLanguage language)
{
    /// <summary>Whether the book is Chinese.</summary>
    public bool IsChinese => language == WorkbookLanguage.Zh;

    /// <summary>The text in the language of the book.</summary>
    public string this[string zh, string en] => IsChinese ? zh : en;

    /// <summary>All agencies of a kind; the code itself for one that is not known here.</summary>
    public string AgencyKind(string code) => code switch
    {
        "government" => this["全国各级政府", "all governments"],
        "government_office" => this["全国各级政府办公室", "all government offices"],
        "department" => this["全国各级部门", "all departments"],
        "township" => this["全国乡镇街道", "all townships"],
        "zone" => this["全国开发区", "all zones"],
        _ => code,
    };

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
