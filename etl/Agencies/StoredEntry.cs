using System.Globalization;

namespace Warehouse.Etl.Agencies;

/// <summary>A registered agency as <c>program/agencies/sources.sql</c> reads it, its lists joined as in the registry file.</summary>
internal sealed class StoredEntry
{
    public required string AgencyId { get; init; }

    public required string Name { get; init; }

    public required string RegionCode { get; init; }

    public required string Level { get; init; }

    public required string Kind { get; init; }

    public required string Style { get; init; }

    public required short? ActiveFrom { get; init; }

    public required short? ActiveTo { get; init; }

    public required string? MergedInto { get; init; }

    public required string ListUrls { get; init; }

    public required string AllowedHosts { get; init; }

    public required string FormerNames { get; init; }

    /// <summary>The entry; its line is its place in the list.</summary>
    public AgencyEntry ToEntry(int line)
    {
        var agency = new Agency(AgencyId, Name, RegionCode, RegistryCode.Parse<AgencyLevel>(Level), RegistryCode.Parse<AgencyKind>(Kind));
        var former = Split(FormerNames, ';').Select(ParseFormerName).ToList();
        var source = new AgencySource(
            agency, [.. Split(ListUrls, ' ').Select(url => new Uri(url))], RegistryCode.Parse<ListStyle>(Style), Split(AllowedHosts, ' '),
            ActiveFrom, ActiveTo, [.. former.Select(name => name.Name).Reverse()]);
        return new AgencyEntry(line, source, former, MergedInto);
    }

    private static string[] Split(string text, char separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private static FormerName ParseFormerName(string text)
    {
        var at = text.LastIndexOf('@');
        return new FormerName(text[..at], DateOnly.ParseExact(text[(at + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
