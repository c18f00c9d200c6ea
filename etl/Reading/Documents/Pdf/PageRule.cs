namespace Warehouse.Reading.Documents.Pdf;

/// <summary>A straight line drawn on a page, level or upright.</summary>
/// <param name="IsLevel">Whether it runs from left to right; else from top to bottom.</param>
/// <param name="At">Its distance from the top (level) or from the left (upright), in points.</param>
/// <param name="From">Where it begins along its direction.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct PageRule(bool IsLevel, double At, double From, double To)
{
    /// <summary>Its length in points.</summary>
    public double Length => To - From;

    /// <summary>The rule moved down the page.</summary>
    public PageRule MoveDown(double distance) =>
        IsLevel ? this with { At = At + distance } : this with { From = From + distance, To = To + distance };
}
