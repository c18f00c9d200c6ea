using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>A report version to be stored with its facts.</summary>
/// <param name="Document">Where it comes from.</param>
/// <param name="Report">What it states.</param>
/// <param name="AgencyKey">The agency version in force at the end of the report year.</param>
/// <param name="Stored">Its identity among the versions of the agency's reports.</param>
internal sealed record NewVersion(ReadDocument Document, AnnualReport Report, int AgencyKey, StoredVersion Stored);
