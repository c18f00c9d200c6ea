namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>What became of a request. Dispose it when the body is no longer needed.</summary>
public abstract record FetchOutcome : IDisposable
{
    private FetchOutcome()
    {
    }

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>A whole response, whatever its status.</summary>
    /// <param name="Response">The response.</param>
    public sealed record Answered(FetchResponse Response) : FetchOutcome
    {
        /// <inheritdoc/>
        public override void Dispose()
        {
            Response.Dispose();
            base.Dispose();
        }
    }

    /// <summary>No usable response.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Message">One sentence for the operator.</param>
    /// <param name="ReceivedBytes">Bytes of body that came before.</param>
    public sealed record Failed(FetchFault Fault, string Message, long ReceivedBytes) : FetchOutcome;
}
