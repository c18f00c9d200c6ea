using Warehouse.Etl.Operations.Access;
using Warehouse.Etl.Operations.Pages;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Operations.Lineage;

/// <summary>The page of a figure: where it comes from, down to the place in the archived document.</summary>
internal static class ExplainEndpoints
{
    // The document is shown as text that we set ourselves; even so nothing in it may run, load or lead anywhere.
    private static readonly string DocumentPolicy =
        $"default-src 'none'; style-src {DocumentHtml.StyleSource}; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox";

    /// <summary>Maps <c>/explain/{report key}/{table.row.column}</c> and the document that it frames.</summary>
    public static IEndpointRouteBuilder MapExplainEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/explain/{reportKey:int}/{cell}", PageAsync).ExcludeFromDescription();
        routes.MapGet("/explain/{reportKey:int}/{cell}/document", DocumentAsync).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> PageAsync(
        int reportKey, string cell, ReportIdentities reports, FigureLineage lineage, HttpContext http)
    {
        try
        {
            var explanation = await ExplainAsync(reportKey, cell, reports, lineage, http.RequestAborted);
            http.Response.Headers.ContentSecurityPolicy = $"{SecurityHeaders.Policy}; frame-src 'self'";
            return PageEndpoints.Page<FigurePage>(
                [new(nameof(FigurePage.Explanation), explanation), new(nameof(FigurePage.ReportKey), reportKey), new(nameof(FigurePage.Cell), cell)]);
        }
        catch (OperatorException e)
        {
            return PageEndpoints.Page<NoFigurePage>([new(nameof(NoFigurePage.Message), e.Message)], StatusCodes.Status404NotFound);
        }
    }

    private static async Task<IResult> DocumentAsync(
        int reportKey, string cell, ReportIdentities reports, FigureLineage lineage, CancellationToken cancellationToken)
    {
        try
        {
            var explanation = await ExplainAsync(reportKey, cell, reports, lineage, cancellationToken);
            return explanation.Document is { } document
                ? new HtmlResult(DocumentHtml.Write(document, explanation.Reading?.Evidence), StatusCodes.Status200OK, DocumentPolicy)
                : new HtmlResult(DocumentHtml.WriteMissing(explanation.Problem!), StatusCodes.Status404NotFound, DocumentPolicy);
        }
        catch (OperatorException e)
        {
            return new HtmlResult(DocumentHtml.WriteMissing(e.Message), StatusCodes.Status404NotFound, DocumentPolicy);
        }
    }

    private static Task<FigureExplanation> ExplainAsync(
        int reportKey, string cell, ReportIdentities reports, FigureLineage lineage, CancellationToken cancellationToken)
    {
        var (agencyId, year) = reports.Find(reportKey);
        return cell.Split('.') is [_, var row, var column]
            ? lineage.ExplainAsync(agencyId, year, row, column, reportKey, cancellationToken)
            : throw new OperatorException("A figure is named table.row.column, e.g. requests.granted.natural_person.");
    }
}
