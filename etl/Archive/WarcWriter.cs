using System.Collections.Concurrent;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Archive;

/// <summary>
/// Appends captures to the archive's files. Safe on many threads: records are composed side by side and appended one group at a time.
/// A capture that <see cref="Write"/> returned survives the death of the process; after <see cref="FlushWritten"/>, that of the machine.
/// </summary>
public sealed class WarcWriter : IDisposable
{
    private readonly string _folder;
    private readonly long _rollAt;
    private readonly TimeProvider _clock;
    private readonly ConcurrentBag<WarcComposer> _composers = [];
    private readonly Lock _appending = new();
    private List<Capture> _unindexed = [];
    private WarcFile _file;

    private WarcWriter(string folder, ArchiveOptions options, TimeProvider clock)
    {
        _folder = folder;
        _rollAt = options.FileMegabytes * 1024L * 1024;
        _clock = clock;
        var last = WarcFileName.List(folder) is [.., var path] ? path : null;
        var cut = last is null ? null : WarcTail.Cut(last);
        CutBytes = cut ?? 0;
        _file = last is null || cut is null || new FileInfo(last).Length >= _rollAt || WarcFileName.IsHandedOver(last)
            ? Begin(last) : WarcFile.Continue(last);
        if (_file.Length == 0)
            WriteInfo();
    }

    /// <summary>Bytes of a torn group that were cut from the end of the last file when it was opened.</summary>
    public long CutBytes { get; }

    /// <summary>Opens the archive for writing; one writer at a time. A group torn by a crash is cut from the last file.</summary>
    /// <exception cref="IOException">The folder cannot be written, or another process writes there.</exception>
    public static WarcWriter Open(DataFolder folder, ArchiveOptions options, TimeProvider clock) => new(folder.Archive, options, clock);

    /// <summary>Archives one exchange, as a revisit when nothing has changed since <see cref="HttpExchange.Previous"/>.</summary>
    /// <exception cref="IOException">The disk is full or gone. Nothing was archived.</exception>
    public Capture Write(HttpExchange exchange)
    {
        if (!_composers.TryTake(out var composer))
            composer = new WarcComposer();
        var composed = composer.Compose(exchange);
        Capture capture;
        lock (_appending)
        {
            if (_file.Length >= _rollAt)
                Roll();
            if (_file.Length == 0)
                WriteInfo();
            var offset = _file.Append(composer.Members) + composed.Offset;
            capture = Captures.Create(exchange.Url, exchange.At, exchange.Status, composed.Fields, _file.Name, offset) with
            {
                PayloadSha256 = composed.PayloadSha256,
                ETag = exchange.ETag,
                LastModified = exchange.LastModified,
            };
            _unindexed.Add(capture);
        }

        _composers.Add(composer);
        return capture;
    }

    /// <summary>
    /// Makes everything written so far survive a power cut and returns the captures written since the last call, in the order of the files:
    /// what the index lacks. In any other order, a crash could leave gaps that <see cref="CaptureIndex.CatchUp"/> does not see.
    /// </summary>
    public IReadOnlyList<Capture> FlushWritten()
    {
        lock (_appending)
        {
            if (_unindexed.Count == 0)
                return [];
            _file.Flush();
            var written = _unindexed;
            _unindexed = [];
            return written;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        foreach (var composer in _composers)
            composer.Dispose();
    }

    private void Roll()
    {
        _file.Flush();
        var next = Begin(Path.Combine(_folder, _file.Name));
        _file.Dispose();
        _file = next;
    }

    private WarcFile Begin(string? last)
    {
        var sequence = last is null ? 1 : WarcFileName.SequenceOf(Path.GetFileName(last)) + 1;
        return WarcFile.Create(Path.Combine(_folder, WarcFileName.Create(_clock.GetUtcNow(), sequence)));
    }

    private void WriteInfo()
    {
        using var composer = new WarcComposer();
        composer.ComposeInfo(_file.Name, $"Warehouse {typeof(WarcWriter).Assembly.GetName().Version?.ToString(3)}", _clock.GetUtcNow());
        _file.Append(composer.Members);
    }
}
