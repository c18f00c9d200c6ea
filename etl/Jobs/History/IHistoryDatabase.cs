using System.Data.Common;

namespace Warehouse.Etl.Jobs.History;

/// <summary>The database that holds the history of runs: the warehouse itself, or PostgreSQL where several nodes share their schedules.</summary>
internal interface IHistoryDatabase
{
    /// <summary>Whether only one process at a time can have it open: whatever another process had then is free.</summary>
    bool IsAlone { get; }

    /// <summary>An open connection, whose tables exist.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>SQL of <c>warehouse-sql/program/jobs</c>, whose parameters are written <c>$name</c>, as this database reads it.</summary>
    string Adapt(string sql);
}
