using Warehouse.Etl.Operations.Data;

namespace Warehouse.Etl.Operations.Api;

/// <summary>Everything about one agency.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Years">What became of each report year.</param>
/// <param name="Reports">Versions of its reports.</param>
internal sealed record AgencyStory(AgencyCard Agency, IReadOnlyList<AgencyYear> Years, IReadOnlyList<AgencyReport> Reports);
