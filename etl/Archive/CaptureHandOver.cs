using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Archive;

/// <summary>
/// Brings archive files of other nodes into this archive. A node that only crawls copies its finished files into the folder <c>incoming</c>
/// of
/// the archive; the node that owns the archive takes them in under its own numbers.
/// </summary>
public sealed class CaptureHandOver(DataFolder folder)
{
    private const string Incoming = "incoming";
    private const string Draft = ".part";

    /// <summary>Copies finished files of this node's archive to another; those handed over before are left out.</summary>
    /// <param name="archive">The archive folder of the node that loads.</param>
    /// <param name="node">Name of this node.</param>
    /// <returns>How many files were copied.</returns>
    public int Give(string archive, string node)
    {
        var target = Directory.CreateDirectory(Path.Combine(archive, Incoming)).FullName;
        var given = 0;
        foreach (var file in WarcFileName.List(folder.Archive))
        {
            if (WarcFileName.IsHandedOver(file))
                continue;
            var draft = Path.Combine(target, $"{node}-{Path.GetFileName(file)}{Draft}");
            File.Copy(file, draft, overwrite: true);
            File.Move(draft, draft[..^Draft.Length], overwrite: true);
            File.WriteAllBytes(WarcFileName.HandOverMark(file), []);
            given++;
        }

        return given;
    }

    /// <summary>Takes in what other nodes have handed over. No writer may be open.</summary>
    /// <returns>How many files were taken in.</returns>
    public int Take(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var source = Path.Combine(folder.Archive, Incoming);
        if (!Directory.Exists(source))
            return 0;
        var next = WarcFileName.List(folder.Archive) is [.., var last] ? WarcFileName.SequenceOf(Path.GetFileName(last)) + 1 : 1;
        var taken = 0;
        foreach (var file in Directory.EnumerateFiles(source, "*.warc.gz").Order(StringComparer.Ordinal))
        {
            File.Move(file, Path.Combine(folder.Archive, WarcFileName.Create(clock.GetUtcNow(), next++)));
            taken++;
        }

        return taken;
    }
}
