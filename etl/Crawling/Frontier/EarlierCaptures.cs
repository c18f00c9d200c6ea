using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>
/// The captures of earlier runs, read from the index by stretches of the archive: a run meets its URLs much in the order of the run before, so a stretch
/// answers for hundreds of them, and asking the index for each alone would cost more than the request. Safe on many threads.
/// </summary>
public sealed class EarlierCaptures(FrontierStore store)
{
    // Keys of captures count bytes of the archive: a stretch of this size holds about a thousand pages.
    private const int StretchBits = 22;

    private const int MostStretches = 64;

    private readonly Lock _reading = new();
    private readonly Dictionary<long, Dictionary<long, Capture>> _stretches = [];
    private readonly Queue<long> _inOrder = new();

    /// <summary>One capture; null when the index has none of that key.</summary>
    public Capture? Find(long captureId) =>
        // What this run itself has stored since its stretch was read stands in the index only.
        StretchOf(captureId >> StretchBits).TryGetValue(captureId, out var capture) ? capture : store.FindCapture(captureId);

    private Dictionary<long, Capture> StretchOf(long number)
    {
        lock (_reading)
        {
            if (_stretches.TryGetValue(number, out var known))
                return known;
            if (_inOrder.Count == MostStretches)
                _stretches.Remove(_inOrder.Dequeue());
            _inOrder.Enqueue(number);
            var first = number << StretchBits;
            return _stretches[number] = store.ReadCaptures(first, first + (1L << StretchBits) - 1).ToDictionary(capture => capture.CaptureId);
        }
    }
}
