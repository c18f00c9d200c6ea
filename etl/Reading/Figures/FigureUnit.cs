namespace Warehouse.Reading.Figures;

/// <summary>Unit of money printed with a figure.</summary>
internal enum FigureUnit : byte
{
    /// <summary>None is printed, or one that counts (件, 个 …).</summary>
    None,

    /// <summary>元.</summary>
    Cny,

    /// <summary>万元.</summary>
    TenThousandCny,

    /// <summary>Another unit, or several that contradict each other.</summary>
    Unclear,
}
