using Warehouse.Reading.Form;

namespace Warehouse.Reading.Labels;

/// <summary>All that one text can mean in the form: 其他 is a row and a column, 行政复议 a row and a header.</summary>
internal sealed class LabelMeaning
{
    private readonly List<FormLabel> _labels = [];

    /// <summary>The rows and columns that bear this label.</summary>
    public IReadOnlyList<FormLabel> Labels => _labels;

    /// <summary>The heading that has this text; null when none has.</summary>
    public FormHeading? Heading { get; private set; }

    /// <summary>The row of a table that bears this label; -1 when none does.</summary>
    public int Row(FormTable table) => Find(table, isColumn: false);

    /// <summary>The column of a table that bears this label; -1 when none does.</summary>
    public int Column(FormTable table) => Find(table, isColumn: true);

    /// <summary>Whether this is the heading of a group of rows of the table.</summary>
    public bool IsGroup(FormTable table) => Heading is { Kind: FormHeadingKind.Group } heading && heading.Table == table;

    /// <summary>Whether this stands in the head of the table.</summary>
    public bool IsHeader(FormTable table) => Heading is { Kind: FormHeadingKind.Header } heading && heading.Table == table;

    /// <summary>Adds a row or column.</summary>
    public void Add(FormLabel label)
    {
        if (!_labels.Contains(label))
            _labels.Add(label);
    }

    /// <summary>Adds a heading.</summary>
    public void Add(FormHeading heading) => Heading ??= heading;

    private int Find(FormTable table, bool isColumn)
    {
        foreach (var label in _labels)
        {
            if (label.Table == table && label.IsColumn == isColumn)
                return label.Index;
        }
        return -1;
    }
}
