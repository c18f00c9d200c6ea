namespace Warehouse.Etl.Operations;

/// <summary>Where the service listens: what its own settings say, or else what the host of the stack tells it (<c>ASPNETCORE_URLS</c>).</summary>
internal static class ListenAddresses
{
    /// <summary>Reads them.</summary>
    public static IReadOnlyList<string> Of(IConfiguration settings)
    {
        var urls = settings[$"{OperationsOptions.Section}:{nameof(OperationsOptions.Urls)}"] ?? settings["ASPNETCORE_URLS"] ?? new OperationsOptions().Urls;
        return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
