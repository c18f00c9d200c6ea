using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Formula = DocumentFormat.OpenXml.Math;

namespace Warehouse.Reading.Documents.Office;

/// <summary>The text of a Word element as a reader sees it.</summary>
internal static class WordText
{
    /// <summary>
    /// The text of an element without that of text boxes inside it; paragraphs joined by \n. Hidden, struck and deleted text is left out; a
    /// raised
    /// number is a remark.
    /// </summary>
    public static string Of(OpenXmlElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return text.ToString().Trim();
    }

    /// <summary>
    /// The text of a cell. Where it holds a text box alone, nobody can tell whether that lies over the cell: the text says so.
    /// </summary>
    public static string OfCell(TableCell cell)
    {
        var text = Of(cell);
        if (text.Length > 0)
            return text;
        var boxes = string.Join(' ', cell.Descendants<TextBoxContent>().Where(IsShown).Select(Of).Where(box => box.Length > 0));
        return boxes.Length == 0 ? "" : $"文本框：{boxes}";
    }

    /// <summary>Whether an element is shown: Word files carry a second copy of drawings for old programs.</summary>
    public static bool IsShown(OpenXmlElement element) => !element.Ancestors<AlternateContentFallback>().Any();

    /// <summary>Whether a property is set; its mere presence sets it.</summary>
    public static bool IsOn(OnOffType? property) => property is not null && property.Val?.Value != false;

    private static void Append(StringBuilder text, OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text run:
                    text.Append(run.Text);
                    break;
                case Formula.Text formula:
                    text.Append(formula.Text);
                    break;
                case TabChar:
                    text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Run run when IsUnseen(run.RunProperties):
                case SdtElement control when control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null:
                case SymbolChar or FieldCode or DeletedText or DeletedRun or MoveFromRun or RubyContent:
                case TextBoxContent or AlternateContentFallback:
                    break;
                case Run run when IsNoteMark(run) && text.Length > 0:
                    text.Append(NoteMark.Of(run.InnerText));
                    break;
                case Paragraph or Table when text.Length > 0:
                    text.Append('\n');
                    Append(text, child);
                    break;
                default:
                    Append(text, child);
                    break;
            }
        }
    }

    /// <summary>Hidden text, or text that was struck out.</summary>
    private static bool IsUnseen(RunProperties? properties) =>
        IsOn(properties?.Vanish) || IsOn(properties?.Strike) || IsOn(properties?.DoubleStrike);

    private static bool IsNoteMark(Run run) =>
        run.RunProperties?.VerticalTextAlignment?.Val is { } place && place.Value != VerticalPositionValues.Baseline
        && !string.IsNullOrWhiteSpace(run.InnerText);
}
