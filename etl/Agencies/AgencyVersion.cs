namespace Warehouse.Etl.Agencies;

/// <summary>One version of an agency in <c>dim_agency</c>: what it was called and where it stood during a time.</summary>
/// <param name="AgencyKey">Surrogate key; null for a version that is yet to be stored.</param>
/// <param name="Name">Name in force.</param>
/// <param name="RegionCode">GB/T 2260 code; null when not known.</param>
/// <param name="Level">Level code; <c>unknown</c> for agencies known by a document only.</param>
/// <param name="Kind">Kind code; <c>unknown</c> for agencies known by a document only.</param>
/// <param name="Registered">Whether the registry names the agency.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; null while it is current.</param>
internal sealed record AgencyVersion(
    int? AgencyKey, string Name, string? RegionCode, string Level, string Kind, bool Registered, DateOnly ValidFrom, DateOnly? ValidTo)
{
    /// <summary>The current version that a registry entry asks for, valid from a day on.</summary>
    public static AgencyVersion Of(Agency agency, DateOnly validFrom) => new(
        null, agency.Name, agency.RegionCode, RegistryCode.Of(agency.Level), RegistryCode.Of(agency.Kind), true, validFrom, null);

    /// <summary>Whether both say the same of the agency, whenever they are valid.</summary>
    public bool SaysTheSameAs(AgencyVersion other) =>
        this == other with { AgencyKey = AgencyKey, ValidFrom = ValidFrom, ValidTo = ValidTo };

    /// <summary>Whether a day lies within this version.</summary>
    public bool Covers(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
