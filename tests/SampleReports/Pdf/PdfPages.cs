using System.Globalization;

namespace Warehouse.SampleReports.Pdf;

/// <summary>Fills pages from top to bottom and numbers them.</summary>
/// <param name="top">Where the text of a page begins, in points from the top.</param>
/// <param name="bottom">Where it ends.</param>
internal sealed class PdfPages(double top, double bottom)
{
    /// <summary>The file that grows.</summary>
    public PdfFile File { get; } = new();

    /// <summary>Where the next line begins.</summary>
    public double At { get; private set; } = double.PositiveInfinity;

    /// <summary>Whether this much is left on the page.</summary>
    public bool Fits(double height) => At + height <= bottom;

    /// <summary>Begins the next page.</summary>
    public void Turn()
    {
        File.AddPage();
        File.Text(PdfFile.Width / 2, PdfFile.Height - 40, 10, string.Create(CultureInfo.InvariantCulture, $"- {File.PageCount} -"));
        At = top;
    }

    /// <summary>Writes a line, on the next page if need be.</summary>
    public void Line(double left, double size, double height, string text)
    {
        if (!Fits(height))
            Turn();
        File.Text(left, At + size, size, text);
        At += height;
    }

    /// <summary>Goes down the page.</summary>
    public void Skip(double height) => At += height;
}
