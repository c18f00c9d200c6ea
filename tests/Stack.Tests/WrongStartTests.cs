using System.Net;
using System.Net.Sockets;

namespace Warehouse.Stack.Tests;

/// <summary>A stack that cannot be started says so in one sentence and ends.</summary>
public sealed class WrongStartTests : IDisposable
{
    private readonly StackFolder _folder = new();

    [Theory]
    [InlineData("--twice")]
    [InlineData("once")]
    [InlineData("--once", "--cluster")]
    public async Task Arguments_that_it_does_not_know_are_wrong_use(params string[] arguments)
    {
        var ended = await AppHostProcess.RunAsync(_folder.Settings(), arguments);

        ended.ShouldSatisfyAllConditions(
            () => ended.ExitCode.ShouldBe(2), () => ended.Output.ShouldBeEmpty(), () => Sentence(ended).ShouldContain(arguments[0]));
    }

    [Fact]
    public async Task A_cluster_without_container_engine_and_without_database_ends_at_once()
    {
        var settings = _folder.Settings();
        settings["PATH"] = _folder.Path;

        var ended = await AppHostProcess.RunAsync(settings, "--cluster");

        ended.ShouldSatisfyAllConditions(() => ended.ExitCode.ShouldBe(1), () => Sentence(ended).ShouldContain("ConnectionStrings__jobs"));
    }

    [Theory]
    [InlineData("SampleSites")]
    [InlineData("Etl")]
    [InlineData("Dashboard")]
    public async Task A_port_that_is_taken_is_named_with_the_setting_that_moves_it(string name)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var settings = _folder.Settings();
        settings[$"Ports:{name}"] = $"{((IPEndPoint)other.LocalEndpoint).Port}";

        var ended = await AppHostProcess.RunAsync(settings);

        ended.ShouldSatisfyAllConditions(() => ended.ExitCode.ShouldBe(1), () => Sentence(ended).ShouldContain($"Ports__{name}"));
    }

    public void Dispose() => _folder.Dispose();

    private static string Sentence(AppHostProcess ended) => ended.Error.TrimEnd().Split('\n').ShouldHaveSingleItem();
}
