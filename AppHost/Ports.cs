using Microsoft.Extensions.Configuration;

namespace Warehouse.AppHost;

/// <summary>Where the resources of the stack listen, whichever way it is built. <c>Ports__Etl=6180</c> in the environment moves one.</summary>
/// <param name="SampleSites">The agencies' sample web sites.</param>
/// <param name="Etl">Operations pages, SQL page and API.</param>
internal sealed record Ports(int SampleSites = 8571, int Etl = 5180)
{
    /// <summary>The ports that the settings give.</summary>
    public static Ports Of(IConfiguration settings) => settings.GetSection(nameof(Ports)).Get<Ports>() ?? new Ports();
}
