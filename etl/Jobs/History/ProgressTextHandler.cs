using System.Data;
using Dapper;

namespace Warehouse.Etl.Jobs.History;

/// <summary>Teaches Dapper the text of a step.</summary>
internal sealed class ProgressTextHandler : SqlMapper.TypeHandler<ProgressText>
{
    public override ProgressText? Parse(object value) => value is string stored ? ProgressText.FromJson(stored) : null;

    public override void SetValue(IDbDataParameter parameter, ProgressText? value) => parameter.Value = value?.ToJson() ?? (object)DBNull.Value;
}
