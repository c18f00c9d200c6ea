using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Agencies;

/// <summary>Finds the agency that a person means.</summary>
public static class AgencyFinder
{
    /// <summary>Its id and the name that it bears now.</summary>
    /// <param name="connection">A database with the tables of the warehouse.</param>
    /// <param name="agency">Its id, or a full name that it bears or bore.</param>
    /// <exception cref="OperatorException">No agency, or more than one, has this id or name.</exception>
    public static (string Id, string Name) Find(DuckDBConnection connection, string agency)
    {
        var found = connection.Query<(string Id, string Name)>(SqlCatalog.Read("program/agencies/find.sql"), new { agency }).AsList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new OperatorException($"No agency has the id or name '{agency}'. 'etl agencies list' shows those registered."),
            _ => throw new OperatorException(
                $"'{agency}' is the name of {found.Count} agencies; ask by id: {string.Join(", ", found.Take(10).Select(one => one.Id))}."),
        };
    }
}
