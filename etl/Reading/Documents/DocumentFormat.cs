namespace Warehouse.Reading.Documents;

/// <summary>The file formats in which reports are read.</summary>
public enum DocumentFormat
{
    /// <summary>A web page or a fragment of one, also inside a script or JSON.</summary>
    Html,

    /// <summary>Plain text or markdown.</summary>
    Text,

    /// <summary>Word, Office Open XML (.docx).</summary>
    Word,

    /// <summary>Excel, Office Open XML (.xlsx).</summary>
    Excel,

    /// <summary>PDF with a text layer.</summary>
    Pdf,

    /// <summary>Word before 2007 or rich text (.doc, .wps, .rtf); read after conversion by LibreOffice.</summary>
    LegacyWord,

    /// <summary>Excel before 2007 (.xls).</summary>
    LegacyExcel,
}
