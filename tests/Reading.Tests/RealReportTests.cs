using System.Globalization;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests;

/// <summary>The reports that agencies published, against the figures that a person read from them.</summary>
public class RealReportTests
{
    public static TheoryData<string, string, int> Reports => new()
    {
        { "luopu-subdistrict-panyu-2024.txt", "广州市番禺区人民政府洛浦街道办事处", 2024 },
        { "qinggonglu-subdistrict-zhanhe-2024.txt", "湛河区轻工路街道办事处", 2024 },
        { "luolong-district-office-2024.txt", "洛龙区人民政府办公室", 2024 },
        { "shuyang-development-reform-bureau-2023.html", "沭阳县发展和改革局", 2023 },
        { "shanghai-science-commission-2024.txt", "上海市科委", 2024 },
        { "suqian-city-2023.txt", "宿迁市", 2023 },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_figure_is_the_one_that_a_person_read(string file, string agency, int year)
    {
        var report = Read(file);
        var expected = File.ReadLines(Path.Combine(SharedFiles.Reports, Path.GetFileNameWithoutExtension(file) + ".facts.csv"))
            .Skip(1).ToList();

        var read = report.Cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Key},{cell.Value}")).ToList();

        read.Except(expected).ShouldBeEmpty();
        read.ShouldBe(expected);
        report.AgencyName.ShouldBe(agency);
        report.Year.ShouldBe(year);
    }

    [Theory]
    [InlineData("qinggonglu-subdistrict-zhanhe-2024.txt", "received=2 proactive_items=122")]
    [InlineData(
        "luolong-district-office-2024.txt", "received=143 answered=111 carried_out=32 reconsideration=4 litigation=3 proactive_items=5962")]
    [InlineData("luopu-subdistrict-panyu-2024.txt", "received=59 granted=23 carried_out=5 fee_charged=0 fee_notices=0 proactive_items=800")]
    [InlineData("shanghai-science-commission-2024.txt", "received=34 carried_in=2 granted=9 carried_out=1 reconsideration=1 litigation=0")]
    [InlineData("suqian-city-2023.txt", "received=3607 granted=1191 carried_out=121 fee_charged=2950")]
    public void The_counts_in_the_prose_are_found_and_no_others(string file, string expected) =>
        Read(file).Claims.Select(claim => string.Create(CultureInfo.InvariantCulture, $"{claim.Code}={claim.Value}"))
            .ShouldBe(expected.Split(' '), ignoreOrder: true);

    [Fact]
    public void The_empty_form_is_no_report()
    {
        SharedFiles.SkipWhenMissing();
        var bytes = File.ReadAllBytes(Path.Combine(SharedFiles.Reports, "blank-form-2021.docx"));

        Parsers.Default.Parse(bytes, null, TestContext.Current.CancellationToken).Refusal().ShouldBe(RefusalReason.NoContent);
    }

    [Fact]
    public void A_page_states_when_it_was_published() =>
        Read("shuyang-development-reform-bureau-2023.html").PublishedOn.ShouldBe(new DateOnly(2024, 1, 17));

    internal static AnnualReport Read(string file)
    {
        SharedFiles.SkipWhenMissing();
        var path = Path.Combine(SharedFiles.Reports, file);
        return Parsers.Default.Parse(File.ReadAllBytes(path), SharedFiles.MediaType(file), TestContext.Current.CancellationToken).Report();
    }
}
