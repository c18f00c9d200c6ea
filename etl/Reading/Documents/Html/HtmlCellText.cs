using AngleSharp.Dom;

namespace Warehouse.Reading.Documents.Html;

/// <summary>Collects the text of a table cell as a reader sees it.</summary>
/// <param name="visibility">What a reader sees.</param>
internal sealed class HtmlCellText(Visibility visibility)
{
    /// <summary>
    /// Appends a cell's text, its paragraphs as lines; false when the cell holds a table, so that it is no cell of a grid.
    /// </summary>
    public bool TryAppend(INode node, HtmlTextBuffer buffer)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    buffer.Append(text.Data);
                    break;
                case IElement element:
                    if (!TryAppendElement(element, buffer))
                        return false;
                    break;
                default:
                    break;
            }
        }
        return true;
    }

    /// <summary>
    /// What a cell without text shows instead, a picture or a field of a form: it may hold the figure, so the cell is not blank. Empty for
    /// a blank
    /// cell.
    /// </summary>
    public string InsteadOfText(INode node)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement element)
                continue;
            var shown = element.LocalName switch
            {
                "img" => "〔图片〕",
                "input" when element.GetAttribute("type") is not "hidden" => "〔输入框〕",
                "textarea" or "select" => "〔输入框〕",
                _ => visibility.IsUnseen(element) ? "" : InsteadOfText(element),
            };
            if (shown.Length > 0)
                return shown;
        }

        return "";
    }

    private bool TryAppendElement(IElement element, HtmlTextBuffer buffer)
    {
        var name = element.LocalName;
        if (visibility.IsUnseen(element))
            return true;
        switch (name)
        {
            case "table":
                return false;
            case "br":
                buffer.BreakLine();
                return true;
            case "span" or "b" or "strong" or "font" or "o:p":
                return TryAppend(element, buffer);
            case "sup" or "sub" when !buffer.IsBlank && element.TextContent is { } mark && !string.IsNullOrWhiteSpace(mark):
                buffer.Append(NoteMark.Of(mark));
                return true;
            default:
                var isBlock = HtmlElements.IsBlock(name);
                if (isBlock)
                    buffer.BreakLine();
                var isText = TryAppend(element, buffer);
                if (isBlock)
                    buffer.BreakLine();
                return isText;
        }
    }
}
