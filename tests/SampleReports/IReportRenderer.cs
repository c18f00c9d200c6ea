namespace Warehouse.SampleReports;

/// <summary>Turns figures into a document as agencies publish them.</summary>
public interface IReportRenderer
{
    /// <summary>Name for test output, e.g. <c>html word-pasted</c>.</summary>
    string Name { get; }

    /// <summary>Media type that a web server would send with it.</summary>
    string MediaType { get; }

    /// <summary>Extension of its file name, with the dot.</summary>
    string Extension { get; }

    /// <summary>The document.</summary>
    byte[] Render(ReportFigures report);
}
