namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>A metric over the peers of an agency.</summary>
/// <param name="Year">Report year.</param>
/// <param name="PeerRate">Rate of all peers together; null for counts.</param>
/// <param name="PeerMedian">Median over the peers that reach the minimum number of requests.</param>
/// <param name="Peers">Peers that reach it.</param>
internal sealed record PeerValue(int Year, double? PeerRate, double? PeerMedian, long Peers);
