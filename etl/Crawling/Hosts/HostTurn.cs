namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>The right to send one request to a host; give it back when the response is taken in.</summary>
public sealed class HostTurn : IDisposable
{
    private readonly HostGate _gate;
    private bool _left;

    internal HostTurn(HostGate gate) => _gate = gate;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_left)
            return;
        _left = true;
        _gate.Answered();
        _gate.Leave();
    }
}
