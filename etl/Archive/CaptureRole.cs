namespace Warehouse.Etl.Archive;

/// <summary>What a response was fetched as; stored in lower case (<c>list</c>, <c>report</c>, …).</summary>
public enum CaptureRole
{
    /// <summary>A host's robots.txt.</summary>
    Robots,

    /// <summary>A page, or the answer of a list API, that leads to reports, further list pages or both.</summary>
    List,

    /// <summary>A page that is, or fronts, one annual report.</summary>
    Report,

    /// <summary>A file behind a report page or listed directly: .pdf, .doc, .docx, .xls, .xlsx.</summary>
    Attachment,
}
