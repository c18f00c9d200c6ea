using System.Globalization;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Agencies;

/// <summary>Turns one line of a registry file into an entry, or into complaints.</summary>
internal sealed partial class RegistryLineReader(RegionCatalog regions)
{
    /// <summary>The Regulations came into force on 1 May 2008; there are no reports on earlier years.</summary>
    public const int FirstYear = 2008;

    private const int LastYear = 2100;

    private const int MaxName = 100;

    private const int MatchTimeoutMilliseconds = 1000;

    /// <summary>The entry; null when the line has errors.</summary>
    public AgencyEntry? Read(RegistryLine line)
    {
        var agency = ReadAgency(line);
        var hosts = new RegistryHosts(line);
        var (from, to) = (ReadYear(line, RegistryColumns.ActiveFrom), ReadYear(line, RegistryColumns.ActiveTo));
        if (from > to)
            line.Complain(RegistryColumns.ActiveTo, $"{to} is before active_from {from}.");
        var former = ReadFormerNames(line, agency.Name);
        var mergedInto = line[RegistryColumns.MergedInto] is { Length: > 0 } id ? id : null;
        if (mergedInto is not null && to is null)
            line.Complain(RegistryColumns.ActiveTo, "An agency that was merged needs its last report year.");
        var source = new AgencySource(
            agency, hosts.ListUrls, line.Code(RegistryColumns.Style, ListStyle.Auto), hosts.Allowed, from, to,
            [.. former.Select(f => f.Name).Reverse()]);
        return line.IsGood ? new AgencyEntry(line.Number, source, former, mergedInto) : null;
    }

    private Agency ReadAgency(RegistryLine line)
    {
        var id = line[RegistryColumns.Id];
        if (!AgencyId().IsMatch(id))
            line.Complain(RegistryColumns.Id,
                $"'{id}' is no id: 3 to 64 of a-z, A-Z, 0-9, - and _, such as 320800-government or the unified social credit code.");
        var name = line[RegistryColumns.Name];
        CheckName(line, RegistryColumns.Name, name);
        var agency = new Agency(
            id, name, line[RegistryColumns.Region], line.Code<AgencyLevel>(RegistryColumns.Level),
            line.Code<AgencyKind>(RegistryColumns.Kind));
        CheckRegion(line, agency);
        return agency;
    }

    private void CheckRegion(RegistryLine line, Agency agency)
    {
        if (regions.Find(agency.RegionCode) is not { } region)
        {
            line.Complain(RegistryColumns.Region,
                $"'{agency.RegionCode}' is no GB/T 2260 code of a province, prefecture or county (000000: the country).");
            return;
        }

        var fits = agency.Level switch
        {
            AgencyLevel.Central => region.Level == RegionLevel.Country,
            AgencyLevel.Province => region.Level == RegionLevel.Province,
            // Zones are often run by a prefecture and lie in one of its counties.
            AgencyLevel.Prefecture => region.Level == RegionLevel.Prefecture
                || (agency.Kind == AgencyKind.Zone && region.Level == RegionLevel.County),
            AgencyLevel.County => region.Level == RegionLevel.County
                || (agency.Kind == AgencyKind.Zone && region.Level == RegionLevel.Prefecture),
            // Four cities (Dongguan, Zhongshan, Danzhou, Jiayuguan) have townships and no counties.
            _ => region.Level is RegionLevel.County or RegionLevel.Prefecture,
        };
        if (!fits && line.IsGood)
            line.Complain(RegistryColumns.Level,
                $"{RegistryCode.Of(agency.Level)} does not go with region {region.Code} {region.Name} ({RegistryCode.Of(region.Level)}).");
    }

    private static int? ReadYear(RegistryLine line, string column)
    {
        var text = line[column];
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear)
            return year;
        line.Complain(column, $"'{text}' is no report year; reports begin with {FirstYear}.");
        return null;
    }

    private static List<FormerName> ReadFormerNames(RegistryLine line, string currentName)
    {
        var names = new List<FormerName>();
        foreach (var part in line[RegistryColumns.FormerNames].Split(';', '；'))
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            var at = part.LastIndexOf('@');
            if (at < 0 || !DateOnly.TryParseExact(part[(at + 1)..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var until)
                || until.Year < FirstYear)
            {
                line.Complain(RegistryColumns.FormerNames,
                    $"'{part.Trim()}' is not of the form name@yyyy-MM-dd (the last day, {FirstYear} or later).");
                continue;
            }

            var name = part[..at].Trim();
            CheckName(line, RegistryColumns.FormerNames, name);
            names.Add(new FormerName(name, until));
        }

        names.Sort((a, b) => a.Until.CompareTo(b.Until));
        if (names.Zip(names.Skip(1)).Any(pair => pair.First.Until == pair.Second.Until))
            line.Complain(RegistryColumns.FormerNames, "Two names end on the same day.");
        if (names.Count > 0 && names[^1].Name == currentName)
            line.Complain(RegistryColumns.FormerNames, $"'{currentName}' is the name in force, not the last former one.");
        return names;
    }

    private static void CheckName(RegistryLine line, string column, string name)
    {
        if (name.Length is < 2 or > MaxName)
            line.Complain(column, $"A name has 2 to {MaxName} characters, this one {name.Length}.");
        else if (name.Any(char.IsControl) || name.Contains('\uFFFD'))
            line.Complain(column, "The name holds characters that are no text; save the file as UTF-8.");
    }

    [GeneratedRegex("^[0-9A-Za-z][0-9A-Za-z_-]{2,63}$", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex AgencyId();
}
