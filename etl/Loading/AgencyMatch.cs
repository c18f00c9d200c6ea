namespace Warehouse.Etl.Loading;

/// <summary>Whose report a document is.</summary>
/// <param name="AgencyId">Stable identity; null when refused.</param>
/// <param name="AgencyKey">The version in force at the end of the report year.</param>
/// <param name="Refusal">Why it cannot be told; null when it can.</param>
internal readonly record struct AgencyMatch(string? AgencyId, int AgencyKey, Refusal? Refusal)
{
    public static AgencyMatch Of(StoredAgency version) => new(version.AgencyId, version.AgencyKey, null);

    public static AgencyMatch Unknown(string reasonCode, string message) => new(null, 0, new Refusal(reasonCode, message));
}
