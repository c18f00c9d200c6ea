namespace Warehouse.Etl.Jobs.Leases;

/// <summary>A right that this process has, as long as it says so often enough.</summary>
/// <param name="name">What it is the right to.</param>
/// <param name="holder">This process.</param>
/// <param name="fence">Counts up each time that the right changes hands: who writes shows it, and an older one is refused.</param>
internal sealed class Lease(string name, string holder, long fence) : IDisposable
{
    private readonly CancellationTokenSource _lost = new();

    public string Name => name;

    public string Holder => holder;

    public long Fence => fence;

    /// <summary>Timestamp of the clock when it was taken or extended last: it lasts from then on.</summary>
    public long Since { get; set; }

    /// <summary>Fires when another process has it.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Says that another process has it.</summary>
    public void Lose() => _ = _lost.CancelAsync();

    /// <inheritdoc/>
    public void Dispose() => _lost.Dispose();
}
