namespace Warehouse.SampleReports.Printing;

/// <summary>A heading, a paragraph or a table of a printed report.</summary>
public abstract record PrintedBlock
{
    private PrintedBlock()
    {
    }

    /// <summary>A chapter heading.</summary>
    /// <param name="Text">Its text.</param>
    public sealed record Heading(string Text) : PrintedBlock;

    /// <summary>A paragraph of prose.</summary>
    /// <param name="Text">Its text.</param>
    public sealed record Paragraph(string Text) : PrintedBlock;

    /// <summary>A table.</summary>
    /// <param name="Content">What it prints.</param>
    public sealed record Table(PrintedTable Content) : PrintedBlock;
}
