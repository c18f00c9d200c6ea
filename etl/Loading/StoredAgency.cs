namespace Warehouse.Etl.Loading;

/// <summary>One version of an agency in <c>dim_agency</c>, as the loader needs it.</summary>
internal sealed record StoredAgency(int AgencyKey, string AgencyId, string Name, bool Registered, DateOnly ValidFrom, DateOnly? ValidTo);
