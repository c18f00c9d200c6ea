namespace Warehouse.Etl.Agencies;

/// <summary>An administrative organ that must publish an annual report, as the registry states it.</summary>
/// <param name="Id">Stable identity: region code plus a slug (<c>320800-government</c>) or a unified social credit code. Names are not
/// keys.</param>
/// <param name="Name">Full name in force.</param>
/// <param name="RegionCode">GB/T 2260 code, 6 digits; townships carry the code of their county, organs of the State Council 000000.</param>
/// <param name="Level">Level of government it belongs to.</param>
/// <param name="Kind">Government or department; it decides the statutory due date (arts. 49, 50 of the Regulations).</param>
public sealed record Agency(string Id, string Name, string RegionCode, AgencyLevel Level, AgencyKind Kind);
