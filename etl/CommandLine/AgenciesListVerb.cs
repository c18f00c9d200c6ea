using System.CommandLine;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>agencies list</c>: the registry as the warehouse holds it.</summary>
internal sealed class AgenciesListVerb : Verb
{
    private readonly Option<string?> _region = new("--region") { Description = "Only this GB/T 2260 code and what lies within it." };

    private readonly Option<bool> _json;

    public AgenciesListVerb() : base("list", "List the registered agencies.")
    {
        Add(_region);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        run.RequireWarehouse();
        var sources = Within(run.Service<AgencyRegistry>().Sources(), run.Get(_region));
        if (run.Get(_json))
            run.Terminal.Json(sources.Select(Describe));
        else
            run.Terminal.Table(["id", "name", "region", "level", "kind", "style", "pages"], sources.Select(Cells),
                numbers: new HashSet<int> { 6 });
        return Task.FromResult(ExitCode.Done);
    }

    private static List<AgencySource> Within(IEnumerable<AgencySource> sources, string? region)
    {
        if (region is null)
            return [.. sources];
        if (RegionCatalog.Instance.Find(region) is null)
            throw new UsageException($"'{region}' is no GB/T 2260 code of a province, prefecture or county.");
        return [.. sources.Where(source => source.Agency.RegionCode == region
            || RegionCatalog.Instance.Path(source.Agency.RegionCode).Any(above => above.Code == region))];
    }

    private static IEnumerable<string> RegionNames(AgencySource source) =>
        RegionCatalog.Instance.Path(source.Agency.RegionCode).Select(region => region.Name);

    private static string[] Cells(AgencySource source) =>
    [
        source.Agency.Id, source.Agency.Name, string.Concat(RegionNames(source)), RegistryCode.Of(source.Agency.Level),
        RegistryCode.Of(source.Agency.Kind), RegistryCode.Of(source.Style), $"{source.ListUrls.Count}",
    ];

    private static object Describe(AgencySource source) => new
    {
        source.Agency.Id,
        source.Agency.Name,
        source.Agency.RegionCode,
        Region = RegionNames(source),
        source.Agency.Level,
        source.Agency.Kind,
        ListUrls = source.ListUrls.Select(url => url.AbsoluteUri),
        source.Style,
        source.AllowedHosts,
        source.ActiveFrom,
        source.ActiveTo,
        source.FormerNames,
    };
}
