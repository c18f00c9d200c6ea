using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs;

/// <summary>A run was asked for with an argument that its job does not know.</summary>
internal sealed class UnknownArgumentException(string message) : OperatorException(message);
