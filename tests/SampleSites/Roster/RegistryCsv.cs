using System.Globalization;
using System.Text;
using Warehouse.Etl.Agencies;

namespace Warehouse.SampleSites.Roster;

/// <summary>Writes the registry file of sample agencies, as an operator would keep it.</summary>
public static class RegistryCsv
{
    /// <summary>The file.</summary>
    public static string Write(IEnumerable<SampleAgency> agencies)
    {
        var csv = new StringBuilder("id,name,region_code,level,kind,list_urls,style,allowed_hosts,active_from,active_to,former_names\n");
        foreach (var sample in agencies)
        {
            var former = sample.FormerName is { } name ? string.Create(CultureInfo.InvariantCulture,
                $"{name.Name}@{name.Until:yyyy-MM-dd}") : "";
            csv.AppendJoin(
                ',', sample.Agency.Id, sample.Agency.Name, sample.Agency.RegionCode, RegistryCode.Of(sample.Agency.Level),
                    RegistryCode.Of(sample.Agency.Kind),
                sample.ListUrl, RegistryCode.Of(sample.Style), sample.Host, SampleWorld.FirstYear, SampleWorld.LastYear, former)
                    .Append('\n');
        }

        return csv.ToString();
    }
}
