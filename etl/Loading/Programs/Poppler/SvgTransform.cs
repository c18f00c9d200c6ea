using System.Globalization;

namespace Warehouse.Etl.Loading.Programs.Poppler;

/// <summary>An affine map as SVG writes it: x' = a x + c y + e, y' = b x + d y + f.</summary>
internal readonly record struct SvgTransform(double A, double B, double C, double D, double E, double F)
{
    public static SvgTransform Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Reads <c>matrix(a,b,c,d,e,f)</c>; anything else, or nothing, is the identity.</summary>
    public static SvgTransform Parse(string? text)
    {
        if (text is null || !text.StartsWith("matrix(", StringComparison.Ordinal) || !text.EndsWith(')'))
            return Identity;
        var parts = text["matrix(".Length..^1].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[6];
        if (parts.Length != numbers.Length)
            return Identity;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return Identity;
        }

        return new SvgTransform(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    /// <summary>First <paramref name="inner"/>, then this.</summary>
    public SvgTransform Of(SvgTransform inner) => new(
        (A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E, (B * inner.E) + (D * inner.F) + F);

    /// <summary>The image of a point.</summary>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}
