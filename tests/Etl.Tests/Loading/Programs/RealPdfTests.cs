using System.Globalization;
using Warehouse.Reading.Form;
using Warehouse.SampleReports.Judging;

namespace Warehouse.Etl.Tests.Loading.Programs;

/// <summary>The reports that agencies published as PDF, against the figures that a person read from them.</summary>
public class RealPdfTests
{
    [Theory]
    [InlineData("huaian-city-2024", "淮安市人民政府")]
    [InlineData("hongze-district-2024", "淮安市洪泽区人民政府")]
    public void Every_figure_is_the_one_that_a_person_read(string file, string agency)
    {
        var report = Read(file);
        var expected = File.ReadLines(Path.Combine(Repository.RealReports, file + ".facts.csv")).Skip(1).ToList();

        var read = report.Cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Key},{cell.Value}")).ToList();

        read.Except(expected).ShouldBeEmpty();
        read.ShouldBe(expected);
        report.AgencyName.ShouldBe(agency);
        report.Year.ShouldBe(2024);
    }

    [Theory]
    [InlineData("huaian-city-2024", "received=3119 answered=3050 carried_in=34 carried_out=103 reconsideration=351 litigation=46 fee_charged=3940")]
    [InlineData("hongze-district-2024", "fee_charged=0")]
    public void The_counts_in_the_prose_are_found_and_no_others(string file, string expected) =>
        Read(file).Claims.Select(claim => string.Create(CultureInfo.InvariantCulture, $"{claim.Code}={claim.Value}"))
            .ShouldBe(expected.Split(' '), ignoreOrder: true);

    private static AnnualReport Read(string file)
    {
        Repository.SkipWithoutRealReports();
        PdfPrograms.SkipWhenMissing();
        var bytes = File.ReadAllBytes(Path.Combine(Repository.RealReports, file + ".pdf"));
        return Parsers.Default.Parse(bytes, "application/pdf", TestContext.Current.CancellationToken).Report();
    }
}
