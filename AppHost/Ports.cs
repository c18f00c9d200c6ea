using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Warehouse.AppHost;

/// <summary>Where the parts of the stack listen, all on loopback. <c>Ports__Etl=6180</c> in the environment moves one.</summary>
/// <param name="SampleSites">The agencies' sample web sites.</param>
/// <param name="Etl">Operations pages, SQL page and API.</param>
/// <param name="Dashboard">Aspire's dashboard.</param>
/// <param name="Telemetry">Where the dashboard takes telemetry.</param>
/// <param name="Resources">Where the dashboard asks for the resources.</param>
internal sealed record Ports(int SampleSites = 8571, int Etl = 5180, int Dashboard = 15180, int Telemetry = 15181, int Resources = 15182)
{
    /// <summary>The ports that the settings give.</summary>
    public static Ports Of(IConfiguration settings) => settings.GetSection(nameof(Ports)).Get<Ports>() ?? new Ports();

    /// <summary>Asks that nobody listens there yet: a resource that finds its port taken would end later, and less plainly.</summary>
    /// <param name="once">Whether only the ports of one pass are needed.</param>
    /// <exception cref="StackException">A port is taken.</exception>
    public void RequireFree(bool once)
    {
        (string Name, int Port)[] all =
            [(nameof(SampleSites), SampleSites), (nameof(Etl), Etl), (nameof(Dashboard), Dashboard), (nameof(Telemetry), Telemetry), (nameof(Resources), Resources)];
        foreach (var (name, port) in once ? all[..1] : all)
        {
            if (IsTaken(port))
                throw new StackException($"Port {port} is taken by another program: set {nameof(Ports)}__{name} in the environment to a free one.");
        }
    }

    private static bool IsTaken(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
