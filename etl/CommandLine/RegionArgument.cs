namespace Warehouse.Etl.CommandLine;

/// <summary>Reads the code of a region as operators write it.</summary>
internal static class RegionArgument
{
    /// <summary>The beginning that all codes within the region share: 32 for 320000, 3208 for 320800; empty when none is given.</summary>
    /// <exception cref="UsageException">It is no GB/T 2260 code.</exception>
    public static string Prefix(string? region)
    {
        if (region is null)
            return "";
        if (region.Length is not (2 or 4 or 6) || region.Any(c => !char.IsAsciiDigit(c)))
            throw new UsageException("--region takes 2, 4 or 6 digits of a GB/T 2260 code, e.g. 32, 3208 or 320800.");
        while (region.Length > 2 && region.EndsWith("00", StringComparison.Ordinal))
            region = region[..^2];
        return region;
    }
}
