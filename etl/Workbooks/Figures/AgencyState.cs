namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>What an issue of a workbook says of an agency, kept to be compared with the next issue.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="AgencyName">Its name.</param>
/// <param name="State">State of publication; null when it need not publish.</param>
/// <param name="Version">Version of its report; null when none is loaded.</param>
/// <param name="Received">Requests received; null when not reported.</param>
internal sealed record AgencyState(string AgencyId, string AgencyName, string? State, int? Version, int? Received);
