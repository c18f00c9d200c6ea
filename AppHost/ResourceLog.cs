using System.Text.RegularExpressions;

namespace Warehouse.AppHost;

/// <summary>What the resources themselves write, a line each under the name of the resource, as it comes.</summary>
internal sealed partial class ResourceLog(ResourceLoggerService logs, IReadOnlyList<IResource> resources)
{
    private const string Dim = "\e[2m";
    private const string Plain = "\e[0m";

    private readonly int _width = resources.Max(each => each.Name.Length);
    private readonly bool _colours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";

    /// <summary>Prints until the logs end or the token fires.</summary>
    public Task PrintAsync(CancellationToken cancellationToken) => Task.WhenAll(resources.Select(each => PrintAsync(each, cancellationToken)));

    private async Task PrintAsync(IResource resource, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var batch in logs.WatchAsync(resource).WithCancellation(cancellationToken))
            {
                foreach (var line in batch)
                    Print(resource.Name.PadRight(_width), line);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }

    private void Print(string name, LogLine line)
    {
        var text = Stamp().Replace(line.Content, "");
        if (!string.IsNullOrWhiteSpace(text) && !OfTheHost().IsMatch(text))
            (line.IsErrorMessage ? Console.Error : Console.Out).WriteLine(_colours ? $"{Dim}{name}{Plain}  {text}" : $"{name}  {text}");
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT[\d:.]+Z ?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stamp();

    // Aspire mixes its own lines into the log of a resource: how it waits for another, and the command line.
    [GeneratedRegex(@"^(\[sys\]|Waiting for resource|Finished waiting for resource|No custom certificate)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfTheHost();
}
