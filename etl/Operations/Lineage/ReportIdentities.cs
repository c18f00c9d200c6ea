using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations.Lineage;

/// <summary>Tells which agency and year a report version belongs to.</summary>
internal sealed class ReportIdentities(WarehouseDatabase database)
{
    /// <summary>The agency and year of a report version.</summary>
    /// <exception cref="OperatorException">There is no such version.</exception>
    public (string AgencyId, int Year) Find(int reportKey)
    {
        using var connection = database.OpenConnection();
        const string Sql = "select agency_id, year::integer from dim_report where report_key = $report_key";
        return connection.Query<(string, int)>(Sql, new { report_key = reportKey })
            .Cast<(string, int)?>().FirstOrDefault() ?? throw new OperatorException($"There is no report version {reportKey}.");
    }
}
