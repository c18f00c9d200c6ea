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
        "government" => this["全国各级人民政府", "All governments"],
        "government_office" => this["全国各级政府办公室", "All government offices"],
        "department" => this["全国各级部门", "All departments"],
        "township" => this["全国乡镇街道", "All townships"],
        "zone" => this["全国开发区", "All zones"],
        _ => code,
    };

    /// <summary>State of a publication; null for an agency that need not publish.</summary>
    public string PublicationState(string? code) => code switch
    {
        null => this["不在名录", "not registered"],
        "published" => this["按期", "on time"],
        "late" => this["逾期", "late"],
        "missing" => this["未发现", "missing"],
        "blocked" => this["无法访问", "blocked"],
        "unreadable" => this["无法读取", "unreadable"],
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
