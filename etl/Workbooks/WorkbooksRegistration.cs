using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Delivery;

namespace Warehouse.Etl.Workbooks;

/// <summary>The services of this stage.</summary>
public static class WorkbooksRegistration
{
    /// <summary>Adds the workbooks.</summary>
    public static IServiceCollection AddWorkbooks(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<WorkbooksOptions>().Bind(settings.GetSection(WorkbooksOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<DefinitionList>();
        services.AddSingleton<IssueStore>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<WorkbookMaker>();
        return services;
    }
}
