using Warehouse.Etl.Operations.Sql;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Operations.Lineage;

/// <summary>The page of a figure: where it comes from, down to the place in the archived document.</summary>
public static class ExplainEndpoints
{
    // The document is shown as text that we set ourselves; even so nothing in it may run, load or lead anywhere.
    private static readonly string DocumentPolicy =
        $"default-src 'none'; style-src {DocumentHtml.StyleSource}; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox";

    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Maps <c>/explain/{report key}/{table.row.column}</c> and the document that it frames.</summary>
    public static IEndpointRouteBuilder MapExplainEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/explain/{reportKey:int}/{cell}", PageAsync).ExcludeFromDescription();
        routes.MapGet("/explain/{reportKey:int}/{cell}/document", DocumentAsync).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> PageAsync(
        int reportKey, string cell, ReportIdentities reports, FigureLineage lineage, CancellationToken cancellationToken)
    {
        try
        {
            var explanation = await ExplainAsync(reportKey, cell, reports, lineage, cancellationToken);
            return new HtmlResult(ExplainPage.Write(explanation, reportKey, cell), StatusCodes.Status200OK, PagePolicy);
        }
        catch (OperatorException e)
        {
            return new HtmlResult(ExplainPage.WriteNotFound(e.Message), StatusCodes.Status404NotFound, PagePolicy);
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
