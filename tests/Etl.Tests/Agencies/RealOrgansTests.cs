using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Tests.Agencies;

/// <summary>The hosts of real organs and of look-alike mirrors of their pages.</summary>
public class RealOrgansTests
{
    [Fact]
    public void Every_look_alike_mirror_is_refused()
    {
        var mirrors = Organs().Where(organ => organ.IsMirror).ToList();

        mirrors.Count.ShouldBe(12);
        mirrors.Where(organ => Errors(organ.Url).Count == 0).ShouldBeEmpty();
    }

    [Fact]
    public void Every_government_host_is_accepted()
    {
        var organs = Organs().Where(organ => !organ.IsMirror && Uri.TryCreate(organ.Url, UriKind.Absolute, out var url)
            && url.Host.EndsWith(".gov.cn", StringComparison.Ordinal)).ToList();

        organs.Count.ShouldBeGreaterThan(400);
        organs.SelectMany(organ => Errors(organ.Url)).ShouldBeEmpty();
    }

    private static IReadOnlyList<RegistryError> Errors(string url) => RegistryFile.Read(
        $"id,name,region_code,level,kind,list_urls\na-1,某机关,440000,province,department,{url}\n", RegionCatalog.Instance).Errors;

    private static IEnumerable<(string Url, bool IsMirror)> Organs()
    {
        Repository.SkipWithoutRealSites();
        return File.ReadLines(Path.Combine(Repository.RealSites, "agencies.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Where(fields => !fields[3].Contains(' '))
            .Select(fields => (fields[3], fields[4].StartsWith("LOOK-ALIKE", StringComparison.Ordinal)));
    }
}
