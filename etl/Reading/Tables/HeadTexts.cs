using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;

namespace Warehouse.Reading.Tables;

/// <summary>Finds the column of a table that the header texts over a grid column name.</summary>
internal static class HeadTexts
{
    /// <summary>The column named by the lowest text, or by the lowest texts joined; -1 when none is.</summary>
    public static int Column(FormTable table, IReadOnlyList<string> texts)
    {
        var joined = "";
        for (var i = texts.Count - 1; i >= 0; i--)
        {
            joined = texts[i] + joined;
            var column = Column(table, joined);
            if (column < 0 && joined.Length > texts[i].Length)
                column = Column(table, texts[i]);
            if (column >= 0)
                return column;
        }
        return -1;
    }

    private static int Column(FormTable table, string text) => LabelIndex.Instance.Find(text)?.Column(table) ?? -1;
}
