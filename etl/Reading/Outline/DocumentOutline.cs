using Warehouse.Reading.Form;

namespace Warehouse.Reading.Outline;

/// <summary>A document sorted into the form's tables and its prose.</summary>
internal sealed class DocumentOutline
{
    private readonly List<FormLine>[] _lines = [[], [], []];

    /// <summary>Everything that is not part of a table, in document order.</summary>
    public List<ProseLine> Prose { get; } = [];

    /// <summary>Chapters whose headings were found, in document order.</summary>
    public List<int> Chapters { get; } = [];

    /// <summary>Pictures between the headings of chapters 二 and 五, where the tables belong.</summary>
    public int PicturesAmongTables { get; set; }

    /// <summary>The lines that belong to a table of the form, in document order.</summary>
    public List<FormLine> Lines(FormTable table) => _lines[(int)table - 1];
}
