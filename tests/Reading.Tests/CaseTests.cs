using System.Globalization;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests;

/// <summary>Documents reduced to one fault each, with the figures that a person reads.</summary>
public class CaseTests
{
    private static readonly string[] Read =
    [
        "03-text-pipes-trailing.txt", "04-text-pipes-padded.txt", "05-text-pipes-bare.txt", "06-text-cell-per-line-pipe.txt",
        "07-text-cell-and-pipe-lines.txt", "08-values-on-the-next-line.txt", "09-struck-out-by-style.html", "10-invisible-by-style.html",
        "11-struck-out-by-class.html", "12-four-in-three-tables.html", "13-four-title-rows.html", "14-four-in-three-tables.md",
        "15-hidden-old-table.html", "16-pandas-to_html.html", "17-pandas-to_markdown.md", "18-group-rows-with-sums.html",
        "19-organisation-columns-in-another-order.html", "20-lawsuit-columns-in-another-order.html", "22-template-sentence-no-title.html",
        "26-narrative-message.html", "27-text-lines-sentence-under-heading.txt", "28-text-lines-sentence-cut.txt",
    ];

    public static TheoryData<string> Documents => [.. Read];

    [Theory, MemberData(nameof(Documents))]
    public void Every_figure_is_the_one_that_a_person_reads(string file)
    {
        var expected = File.ReadLines(Facts(file)).Skip(1).ToList();

        var read = Report(file).Cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Key},{cell.Value}")).ToList();

        read.Except(expected).ShouldBeEmpty();
        read.ShouldBe(expected);
    }

    private static string Facts(string file)
    {
        SharedFiles.SkipWhenMissing();
        return Path.Combine(SharedFiles.Cases, Path.GetFileNameWithoutExtension(file) + ".facts.csv");
    }

    internal static AnnualReport Report(string file)
    {
        SharedFiles.SkipWhenMissing();
        var bytes = File.ReadAllBytes(Path.Combine(SharedFiles.Cases, file));
        return Parsers.Default.Parse(bytes, SharedFiles.MediaType(file), TestContext.Current.CancellationToken).Report();
    }
}
