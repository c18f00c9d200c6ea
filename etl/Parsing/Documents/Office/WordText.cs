using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Warehouse.Etl.Parsing.Documents.Office;

/// <summary>The text of a Word element as a reader sees it.</summary>
internal static class WordText
{
    /// <summary>The text of an element without that of tables and text boxes inside it; paragraphs joined by \n.</summary>
    public static string Of(OpenXmlElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return text.ToString().Trim();
    }

    /// <summary>Whether an element is shown: Word files carry a second copy of drawings for old programs.</summary>
    public static bool IsShown(OpenXmlElement element) => !element.Ancestors<AlternateContentFallback>().Any();

    private static void Append(StringBuilder text, OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text run:
                    text.Append(run.Text);
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
                case SymbolChar or FieldCode or DeletedText or DeletedRun or MoveFromRun:
                case TextBoxContent or Table or AlternateContentFallback:
                    break;
                case Paragraph when text.Length > 0:
                    text.Append('\n');
                    Append(text, child);
                    break;
                default:
                    Append(text, child);
                    break;
            }
        }
    }
}
