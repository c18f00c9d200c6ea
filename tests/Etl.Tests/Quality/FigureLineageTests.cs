using Warehouse.Etl.Quality;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Quality;

public class FigureLineageTests
{
    private static readonly CellKey Cell = new(FormTable.Requests, "granted", "natural_person");

    [Theory]
    [InlineData("requests.granted.natural_person")]
    [InlineData("requests.received.total requests.granted.natural_person")]
    [InlineData("requests.*.natural_person")]
    [InlineData("requests.granted.*")]
    [InlineData("requests.*")]
    [InlineData("*")]
    public void A_finding_concerns_the_cells_it_names(string cells) => FigureLineage.Concerns(cells, Cell).ShouldBeTrue();

    [Theory]
    [InlineData("requests.granted.total")]
    [InlineData("requests.*.total")]
    [InlineData("disclosure.*")]
    [InlineData("narrative.granted")]
    public void A_finding_does_not_concern_other_cells(string cells) => FigureLineage.Concerns(cells, Cell).ShouldBeFalse();
}
