namespace Warehouse.AppHost;

/// <summary>Where the resources of the stack listen, whichever way it is built.</summary>
internal static class Ports
{
    /// <summary>The agencies' sample web sites.</summary>
    public const int SampleSites = 8571;

    /// <summary>Operations pages, SQL page and API.</summary>
    public const int Etl = 5180;
}
