namespace Warehouse.Etl.Agencies;

/// <summary>A row of <c>dim_agency</c> as <c>program/agencies/versions.sql</c> reads it.</summary>
internal sealed class StoredVersion
{
    public required int AgencyKey { get; init; }

    public required string AgencyId { get; init; }

    public required string Name { get; init; }

    public required string? RegionCode { get; init; }

    public required string Level { get; init; }

    public required string Kind { get; init; }

    public required bool Registered { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly? ValidTo { get; init; }

    public AgencyVersion Version => new(AgencyKey, Name, RegionCode, Level, Kind, Registered, ValidFrom, ValidTo);
}
