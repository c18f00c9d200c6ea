namespace Warehouse.Etl.Operations.Sql;

/// <summary>The services of the SQL page.</summary>
public static class SqlRegistration
{
    /// <summary>Adds them; the stage of publishing must be there too.</summary>
    public static IServiceCollection AddSqlPage(this IServiceCollection services) => services.AddSingleton<SqlPage>();
}
