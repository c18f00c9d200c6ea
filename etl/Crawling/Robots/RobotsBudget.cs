namespace Warehouse.Etl.Crawling.Robots;

/// <summary>
/// Bounds the memory that files of rules take: a hostile robots.txt of half a megabyte is ten megabytes of rules, and a crawl meets thousands of hosts.
/// Safe on many threads.
/// </summary>
/// <param name="bytes">Bytes that may be held; the latest file is held whatever its size.</param>
internal sealed class RobotsBudget(long bytes)
{
    private readonly Lock _changing = new();
    private readonly Queue<(string Origin, RobotsAnswer Answer)> _held = new();

    /// <summary>Bytes held.</summary>
    public long Held { get; private set; }

    /// <summary>Takes note of a file.</summary>
    /// <returns>The files that must be let go for it, the oldest first.</returns>
    public IReadOnlyList<(string Origin, RobotsAnswer Answer)> Hold(string origin, RobotsAnswer answer)
    {
        lock (_changing)
        {
            _held.Enqueue((origin, answer));
            Held += answer.File.Bytes;
            var excess = new List<(string, RobotsAnswer)>();
            while (Held > bytes && _held.Count > 1)
            {
                var oldest = _held.Dequeue();
                Held -= oldest.Answer.File.Bytes;
                excess.Add(oldest);
            }

            return excess;
        }
    }
}
