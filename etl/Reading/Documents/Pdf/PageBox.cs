namespace Warehouse.Reading.Documents.Pdf;

/// <summary>A rectangle on a page, in points from the upper left corner.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Its width.</summary>
    public double Width => Right - Left;

    /// <summary>Its height.</summary>
    public double Height => Bottom - Top;

    /// <summary>Distance of its centre from the left.</summary>
    public double CentreX => (Left + Right) / 2;

    /// <summary>Distance of its centre from the top.</summary>
    public double CentreY => (Top + Bottom) / 2;

    /// <summary>Whether a point lies inside.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>The smallest rectangle around both.</summary>
    public PageBox Around(PageBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>The rectangle moved down.</summary>
    public PageBox MoveDown(double distance) => this with { Top = Top + distance, Bottom = Bottom + distance };
}
