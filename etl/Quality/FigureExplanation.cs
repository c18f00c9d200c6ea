using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Quality;

/// <summary>Where a figure comes from.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="AgencyName">Its name now.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Cell">The figure, by its codes.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Current">The figure in the version that counts.</param>
/// <param name="Reading">What the document says when it is parsed again; null when it cannot be, see <paramref name="Problem"/>.</param>
/// <param name="Document">The document as its reader gives it; null when it could not be parsed again.</param>
/// <param name="Problem">Why the document could not be parsed again; null when it could.</param>
/// <param name="Findings">What the checks say of the figure.</param>
/// <param name="Versions">The figure in all versions, the newest first.</param>
public sealed record FigureExplanation(
    string AgencyId, string AgencyName, int Year, CellKey Cell, FormRow Row, FormColumn Column, FigureVersion Current,
    FigureReading? Reading, DocumentContent? Document, string? Problem, IReadOnlyList<Finding> Findings, IReadOnlyList<FigureVersion> Versions);
