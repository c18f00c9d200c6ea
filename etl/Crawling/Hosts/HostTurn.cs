namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>The right to send one request to a host; give it back when the response is taken in.</summary>
public sealed class HostTurn : IDisposable
{
    private readonly HostGate _gate;
    private long? _answered;
    private bool _left;

    internal HostTurn(HostGate gate) => _gate = gate;

    /// <summary>Says when the headers of the answer arrived; without that the server is taken to have seen the request when the turn is given back.</summary>
    /// <param name="timestamp">Timestamp of the gate's clock.</param>
    public void Answered(long timestamp) => _answered = timestamp;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_left)
            return;
        _left = true;
        _gate.Leave(_answered ?? _gate.Now);
    }
}
