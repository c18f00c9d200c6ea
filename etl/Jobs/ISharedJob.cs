namespace Warehouse.Etl.Jobs;

/// <summary>A job whose work several nodes can do side by side, each a part of it.</summary>
internal interface ISharedJob : IJob
{
    /// <summary>Takes in what the other nodes have made, after all parts have ended.</summary>
    Task GatherAsync(CancellationToken cancellationToken);
}
