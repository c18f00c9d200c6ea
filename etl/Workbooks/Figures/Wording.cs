using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>Chooses the words of a book's language.</summary>
internal sealed class Wording(WorkbookLanguage language)
{
    /// <summary>Whether the book is Chinese.</summary>
    public bool IsChinese => language == WorkbookLanguage.Zh;

    /// <summary>The text in the language of the book.</summary>
    public string this[string zh, string en] => IsChinese ? zh : en;

    /// <summary>All agencies of a kind; the code itself for one that is not known.</summary>
    public string AgencyKind(string code) => Word("every_kind", code);

    /// <summary>State of a publication; null for an agency that need not publish.</summary>
    public string PublicationState(string? code) => Word("publication", code ?? "unregistered");

    /// <summary>A unit of the metrics.</summary>
    public string Unit(string unit) => Word("unit", unit);

    private string Word(string kind, string code) => Words.Find(kind, code) is { } word ? this[word.Zh, word.En] : code;
}
