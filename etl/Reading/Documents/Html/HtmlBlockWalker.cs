using AngleSharp.Dom;

namespace Warehouse.Reading.Documents.Html;

/// <summary>Walks a parsed page once and collects its blocks. One walker serves one document.</summary>
internal sealed class HtmlBlockWalker
{
    private static readonly string[] AttachmentEndings = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".rtf", ".zip"];

    private readonly DocumentLimits _limits;
    private readonly CancellationToken _cancellationToken;
    private readonly HtmlTextBuffer _paragraph = new();
    private int _gridCount;
    private int _hiddenDepth;
    private Visibility _visibility = Visibility.OfAll;
    private HtmlGridBuilder _grids;

    public HtmlBlockWalker(DocumentLimits limits, CancellationToken cancellationToken)
    {
        _limits = limits;
        _cancellationToken = cancellationToken;
        _grids = new HtmlGridBuilder(limits, _visibility);
    }

    /// <summary>Blocks found so far, in document order.</summary>
    public List<DocumentBlock> Blocks { get; } = [];

    /// <summary>Metadata found so far, by lower-case name; the first of equal names counts.</summary>
    public Dictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <summary>Links to files found so far.</summary>
    public List<string> Attachments { get; } = [];

    /// <summary>Text of scripts found so far: some sites keep the report in one.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>The first title element that is not empty; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>Grids in parts that the page hides, perhaps only until its scripts have run.</summary>
    public HashSet<GridBlock> HiddenGrids { get; } = [];

    /// <summary>Collects the blocks of a document or fragment.</summary>
    public void Walk(INode node, Visibility visibility)
    {
        _visibility = visibility;
        _grids = new HtmlGridBuilder(_limits, visibility);
        WalkChildren(node);
        EndParagraph();
    }

    private void WalkChildren(INode node)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement element)
                WalkElement(element);
            else if (children[i] is IText text)
                _paragraph.Append(text.Data);
        }
    }

    private void WalkElement(IElement element)
    {
        var isHidden = _visibility.IsTakenAway(element);
        _hiddenDepth += isHidden ? 1 : 0;
        WalkByName(element);
        _hiddenDepth -= isHidden ? 1 : 0;
    }

    private void WalkByName(IElement element)
    {
        switch (element.LocalName)
        {
            case "sup" or "sub" when !_paragraph.IsBlank:
                _paragraph.Append(NoteMark.Of(element.TextContent));
                break;
            case "br":
                _paragraph.BreakLine();
                break;
            case "span" or "b" or "strong" or "font" or "o:p":
                WalkChildren(element);
                break;
            case "table":
                WalkTable(element);
                break;
            case "meta":
                AddMetadata(element.GetAttribute("name") ?? element.GetAttribute("property"), element.GetAttribute("content"));
                break;
            case "title":
                Title ??= element.TextContent.Trim() is { Length: > 0 } title ? title : null;
                break;
            case "script":
                if (element.TextContent is { Length: > 0 } script)
                    Scripts.Add(script);
                break;
            case "head":
                WalkChildren(element);
                break;
            case "img":
                EndParagraph();
                Blocks.Add(new PictureBlock());
                break;
            case "a":
                AddAttachment(element.GetAttribute("href"));
                WalkChildren(element);
                break;
            case "iframe" or "embed":
                AddAttachment(element.GetAttribute("src"));
                break;
            case "ucaptitle" or "publishtime":
                AddMetadata(element.LocalName, element.TextContent);
                WalkBlock(element);
                break;
            default:
                WalkOther(element);
                break;
        }
    }

    private void WalkOther(IElement element)
    {
        if (HtmlElements.IsHidden(element.LocalName))
            return;
        if (HtmlElements.IsBlock(element.LocalName))
            WalkBlock(element);
        else
            WalkChildren(element);
    }

    private void WalkBlock(IElement element)
    {
        EndParagraph();
        WalkChildren(element);
        EndParagraph();
    }

    private void WalkTable(IElement table)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        EndParagraph();
        if (_grids.Build(table) is not { } rows)
        {
            WalkBlock(table);
            return;
        }
        if (rows.Count == 0)
            return;
        if (++_gridCount > _limits.MaxGrids)
            throw new DocumentRefusedException(RefusalReason.LimitExceeded, $"The page has more than {_limits.MaxGrids} tables; it is no report.");
        var grid = new GridBlock(_gridCount, rows, isAligned: true);
        Blocks.Add(grid);
        if (_hiddenDepth > 0)
            HiddenGrids.Add(grid);
        AddPictureOfEmptyGrid(table);
    }

    /// <summary>A table that holds only pictures shows figures that cannot be read.</summary>
    private void AddPictureOfEmptyGrid(IElement table)
    {
        if (((GridBlock)Blocks[^1]).Rows.All(static row => row.Cells.IndexOfAnyExcept(new GridCell("", CellSpan.Origin), GridCell.None) < 0)
            && table.QuerySelector("img") is not null)
            Blocks.Add(new PictureBlock());
    }

    private void EndParagraph()
    {
        if (_paragraph.Take() is { Length: > 0 } text)
            Blocks.Add(new ParagraphBlock(text));
    }

    private void AddMetadata(string? name, string? content)
    {
        if (!string.IsNullOrEmpty(name) && !string.IsNullOrWhiteSpace(content))
            Metadata.TryAdd(name.ToLowerInvariant(), content.Trim());
    }

    private void AddAttachment(string? target)
    {
        if (target is null)
            return;
        var path = target.AsSpan();
        var query = path.IndexOfAny('?', '#');
        if (query >= 0)
            path = path[..query];
        foreach (var ending in AttachmentEndings)
        {
            if (!path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            Attachments.Add(target);
            return;
        }
    }
}
