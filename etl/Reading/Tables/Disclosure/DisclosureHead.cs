using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables.Disclosure;

/// <summary>The head of one section of chapter 二 (第二十条第（一）项 …): its measures and the unit of its money.</summary>
/// <param name="unitAbove">The unit that the line over the head states.</param>
internal sealed class DisclosureHead(FigureUnit unitAbove)
{
    private const FormTable Table = FormTable.Disclosure;

    /// <summary>The measures over the columns of the grid.</summary>
    public ColumnHead Columns { get; } = new(static texts => HeadTexts.Column(Table, texts));

    /// <summary>The measures that the head names, by column index of the form, from the left.</summary>
    public List<int> Measures { get; } = [];

    /// <summary>Unit of money that the head states.</summary>
    public FigureUnit Unit { get; private set; } = unitAbove;

    /// <summary>Whether values stand between the head and the first label, so that labels may stand below their values.</summary>
    public bool HasValuesBeforeLabels { get; set; }

    /// <summary>Whether a line names a measure, or says 信息内容, so that it is a line of a head.</summary>
    public static bool IsHead(FormLine line)
    {
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (cell.Meaning is { } meaning && (meaning.IsHeader(Table) || (meaning.Column(Table) >= 0 && meaning.Row(Table) < 0)))
                return true;
        }
        return false;
    }

    /// <summary>Takes up a line of the head.</summary>
    public void Add(FormLine line)
    {
        Columns.Add(line);
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (cell.Meaning?.Column(Table) is { } measure and >= 0)
                Measures.Add(measure);
            Unit = MoneyUnit.Combine(Unit, MoneyUnit.Of(cell.Text));
        }
    }
}
