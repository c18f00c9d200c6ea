using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Warehouse.AppHost;

/// <summary>Tells the terminal where to look: the dashboard with the token that opens it, then the pages, once they answer.</summary>
internal sealed class Announcement(
    DistributedApplicationModel model, ResourceNotificationService notifications, IConfiguration settings, DistributedApplicationOptions options) : BackgroundService
{
    private const int NameWidth = 12;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.DisableDashboard || model.Resources.FirstOrDefault(each => each.Name == "etl") is not { } etl)
            return;
        Say("Dashboard", $"http://localhost:{Ports.Of(settings).Dashboard}/login?t={settings["AppHost:BrowserToken"]}");
        var answer = await notifications.WaitForResourceAsync(etl.Name, each => HasEnded(each) || each.Snapshot.HealthStatus is HealthStatus.Healthy, stoppingToken);
        if (HasEnded(answer))
        {
            await Console.Error.WriteLineAsync("etl could not start; its log in the dashboard says why. Stop with Ctrl-C.");
            return;
        }

        foreach (var url in answer.Snapshot.Urls.Where(each => !each.IsInternal))
            Say(url.DisplayProperties.DisplayName, url.Url);
        Console.WriteLine("Stop with Ctrl-C.");
    }

    private static bool HasEnded(ResourceEvent each) => KnownResourceStates.TerminalStates.Contains(each.Snapshot.State?.Text);

    private static void Say(string name, string address) => Console.WriteLine($"{name.PadRight(NameWidth)} {address}");
}
