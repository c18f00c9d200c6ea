using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>A report of which agency and year are known.</summary>
internal sealed record IdentifiedDocument(ReadDocument Document, AnnualReport Report, string AgencyId, int AgencyKey, short Year);
