namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>Parts of the made-up country that tests work on.</summary>
internal static class SampleScale
{
    /// <summary>Some seventy agencies: enough of each kind to be compared with its peers.</summary>
    public const double Country = 0.0006;

    /// <summary>Some twenty, where any will do.</summary>
    public const double Small = 0.0002;
}
