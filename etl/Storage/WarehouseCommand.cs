using System.Data;
using System.Data.Common;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// A command that never hands U+0000 to DuckDB. The provider gives text as strings that end there, so that what follows would be lost: a filter would
/// find what nobody asked for, and a statement would end in its middle. U+FFFD stands in its place, as in HTML. (Appenders take U+0000 as it is.)
/// </summary>
internal sealed class WarehouseCommand : DuckDBCommand
{
    private const char Zero = '\0';
    private const char Replacement = '\uFFFD';

    public override int ExecuteNonQuery()
    {
        Clean();
        return base.ExecuteNonQuery();
    }

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        Clean();
        return base.ExecuteDbDataReader(behavior);
    }

    private void Clean()
    {
        CommandText = CommandText.Replace(Zero, Replacement);
        foreach (DuckDBParameter parameter in Parameters)
        {
            if (parameter.Value is string text)
                parameter.Value = text.Replace(Zero, Replacement);
        }
    }
}
