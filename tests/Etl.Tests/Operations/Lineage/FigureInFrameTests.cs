using System.Globalization;
using Dapper;
using Microsoft.Playwright;
using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Etl.Tests.Operations.Lineage;

/// <summary>The page of a figure in a real browser: what a reader sees of the document in its frame.</summary>
public sealed class FigureInFrameTests(Browser browser, FigureInFrameTests.Loaded loaded)
    : IClassFixture<Browser>, IClassFixture<FigureInFrameTests.Loaded>
{
    private const string Figure = "requests.received.total";

    // Counts the pixels of a picture that have a colour.
    private const string CountPixels = """
        async ([picture, colour]) => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + picture;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const data = context.getImageData(0, 0, image.width, image.height).data;
          let count = 0;
          for (let i = 0; i < data.length; i += 4)
            if (colour === `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`) count++;
          return count;
        }
        """;

    public static TheoryData<string> Formats => new(SampleRenderers.All.GroupBy(renderer => renderer.Extension).Select(format => format.First().Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_cell_is_seen_marked_in_the_frame_whatever_the_format(string format)
    {
        browser.SkipWhenMissing();
        var expected = loaded.Reports[format].Expected().Single(cell => cell.Key == new CellKey(FormTable.Requests, "received", "total")).Value!.Value;
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(loaded.PageOf(format, Figure));
        var mark = page.FrameLocator("iframe").Locator("#cell");

        await Assertions.Expect(mark).ToHaveTextAsync(expected.ToString("0", CultureInfo.InvariantCulture));
        await page.Locator("iframe").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(mark).ToBeInViewportAsync();
        var colour = await mark.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor");
        var picture = Convert.ToBase64String(await page.Locator("iframe").ScreenshotAsync());
        await page.GotoAsync("about:blank");
        (await page.EvaluateAsync<int>(CountPixels, new[] { picture, colour })).ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Opening_the_page_shows_the_figure_and_not_the_frame_first()
    {
        browser.SkipWhenMissing();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(loaded.PageOf(SampleRenderers.PlainHtml.Name, Figure));

        await Assertions.Expect(page.FrameLocator("iframe").Locator("#cell")).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("window.scrollY")).ShouldBe(0);
    }

    /// <summary>A service with one report of each format: the agencies differ, so that each report has its own page.</summary>
    public sealed class Loaded : IAsyncLifetime
    {
        private RunningService _service = null!;

        /// <summary>What was loaded, by the name of its format.</summary>
        internal Dictionary<string, ReportFigures> Reports { get; } = new(StringComparer.Ordinal);

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            var data = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
            foreach (var (format, seed) in Formats.Select((format, seed) => (format.Data, seed)))
            {
                var report = Reports[format] = new FigureGenerator(seed).NextComplete(AgencySize.City);
                await File.WriteAllBytesAsync(PathOf(data, format), SampleRenderers.Named(format).Render(report), TestContext.Current.CancellationToken);
            }

            var run = await CommandLineRun.OfAsync(["load", .. Reports.Keys.Select(format => PathOf(data, format)), "--data", data, "--no-check"]);
            run.ExitCode.ShouldBe(0, run.Error);
            _service = await RunningService.StartAsync(dataPath: data);
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => _service.DisposeAsync();

        /// <summary>Address of the page of a figure of the report of a format.</summary>
        internal string PageOf(string format, string figure)
        {
            using var connection = _service.OpenConnection();
            var key = connection.ExecuteScalar<int>(
                "select report_key from dim_report where source = $source", new { source = PathOf(_service.DataPath, format) });
            return new Uri(_service.Address, $"/explain/{key}/{figure}").ToString();
        }

        private static string PathOf(string folder, string format) =>
            Path.Combine(folder, $"{format.Replace(' ', '-')}{SampleRenderers.Named(format).Extension}");
    }
}
