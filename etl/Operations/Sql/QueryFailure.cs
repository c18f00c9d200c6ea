using Warehouse.Etl.Publishing.Queries;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations.Sql;

/// <summary>What to tell the author of a query that gave no answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What kind of failure.</param>
/// <param name="Message">One message for the author.</param>
public sealed record QueryFailure(int Status, Bilingual Title, string Message)
{
    /// <summary>The failure that an exception stands for; null when it is none of a query's.</summary>
    public static QueryFailure? Of(Exception exception) => exception switch
    {
        ForbiddenSqlException e => new(StatusCodes.Status400BadRequest, new("不允许的语句", "Not allowed"), e.Message),
        QueryFailedException e => new(StatusCodes.Status422UnprocessableEntity, new("查询出错", "The query failed"), FirstLines(e.Message)),
        TimeoutException e => new(StatusCodes.Status504GatewayTimeout, new("超时", "Too slow"), e.Message),
        QueryBusyException e => new(StatusCodes.Status503ServiceUnavailable, new("稍后再试", "Busy"), e.Message),
        WarehouseUnavailableException e => new(StatusCodes.Status503ServiceUnavailable, new("尚无数据", "Nothing published"), e.Message),
        _ => null,
    };

    // DuckDB adds a picture of the statement and, for its own faults, a stack trace: the author needs the beginning.
    private static string FirstLines(string message) => string.Join('\n', message.Split('\n').Take(6)).Trim();
}
