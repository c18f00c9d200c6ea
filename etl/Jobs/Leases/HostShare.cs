using System.IO.Hashing;
using System.Text;

namespace Warehouse.Etl.Jobs.Leases;

/// <summary>Which hosts this node takes up of those that no node has: the part of them that falls to its part of the run.</summary>
internal sealed class HostShare
{
    private volatile Tuple<int, int> _share = Tuple.Create(0, 1);

    /// <summary>Settles the share for the run that begins.</summary>
    public void Set(int part, int parts) => _share = Tuple.Create(part, parts);

    /// <summary>Whether a host falls to this node.</summary>
    public bool Has(string host)
    {
        var (part, parts) = _share;
        return Crc32.HashToUInt32(Encoding.UTF8.GetBytes(host)) % parts == part;
    }
}
