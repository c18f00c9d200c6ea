namespace Warehouse.AppHost;

/// <summary>The data folder that the resources share.</summary>
internal static class DataPath
{
    /// <summary>
    /// What <c>Warehouse:DataPath</c> gives, or <c>data</c>, below the repository; absolute, as Aspire starts each project in its own folder.
    /// </summary>
    public static string Of(IDistributedApplicationBuilder builder) =>
        Path.GetFullPath(builder.Configuration["Warehouse:DataPath"] ?? "data", Path.GetDirectoryName(builder.AppHostDirectory)!);
}
