using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Loading.Programs;
using Warehouse.Etl.Publishing;
using Warehouse.Reading;
using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>
/// Metrics of real reports, worked out by hand from the printed tables: numerator and denominator are written as sums of printed figures.
/// </summary>
public sealed class GoldenMetricTests(GoldenMetricTests.RealReports reports) : IClassFixture<GoldenMetricTests.RealReports>
{
    private const string Huaian = "huaian-city-2024.pdf";
    private const string Suqian = "suqian-city-2023.txt";
    private const string Shuyang = "shuyang-development-reform-bureau-2023.html";

    public static TheoryData<string, string, string?, double, double?> Rates => new()
    {
        { Huaian, "disclosure_rate", null, 1362 + 454, 3050 },
        { Huaian, "full_disclosure_rate", null, 1362, 3050 },
        { Huaian, "partial_disclosure_rate", null, 454, 3050 },
        { Huaian, "refusal_rate", null, 2 + 31 + 5 + 6 + 8 + 12 + 9 + 105, 3050 },
        { Huaian, "refusal_rate_by_ground", "refused_administrative_inquiry", 105, 3050 },
        { Huaian, "unable_rate", null, 769 + 11 + 1, 3050 },
        { Huaian, "declined_rate", null, 62 + 25 + 1, 3050 },
        { Huaian, "other_disposal_rate", null, 71 + 6 + 110, 3050 },
        { Huaian, "carry_over_rate", null, 103, 3119 + 34 },
        { Huaian, "reconsideration_rate", null, 351, 3050 },
        { Huaian, "litigation_rate", null, 26 + 20, 3050 },
        { Huaian, "reconsideration_correction_rate", null, 64, 72 + 64 + 178 },
        { Huaian, "litigation_correction_rate", null, 4 + 1, 13 + 4 + 8 + 12 + 1 + 1 },
        { Huaian, "challenge_pending_share", null, 37 + 1 + 6, 351 + 26 + 20 },
        { Huaian, "fee_amount", null, 96171.6, null },
        { Huaian, "licensing_decisions", null, 447228, null },
        { Huaian, "penalty_decisions", null, 3985758, null },
        { Huaian, "coercion_decisions", null, 88283, null },
        { Huaian, "rules_in_force", null, 11, null },
        { Huaian, "normative_documents_in_force", null, 66, null },
        { Huaian, "requests_received", null, 3119, null },
        { Huaian, "requests_answered", null, 3050, null },
        { Huaian, "revised_report_share", null, 0, 1 },
        { Suqian, "disclosure_rate", null, 1191 + 328, 3486 },
        { Suqian, "refusal_rate", null, 27 + 6 + 38 + 20 + 9 + 21 + 21, 3486 },
        { Suqian, "declined_rate", null, 305 + 39 + 58 + 4, 3486 },
        { Suqian, "carry_over_rate", null, 121, 3511 + 96 },
        { Suqian, "reconsideration_correction_rate", null, 17, 309 + 17 + 88 },
        { Suqian, "fee_amount", null, 59237.2449, null },

        // Five columns are blank in every row; the printed totals are there, so that totals are known and shares of the blank columns are
        // not.
        { Shuyang, "disclosure_rate", null, 26, 26 },
        { Shuyang, "requester_share", "received_natural_person", 26, 26 },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_metric_of_a_real_report_is_what_its_printed_figures_give(string file, string metric, string? item, double numerator, double? denominator)
    {
        Repository.SkipWithoutRealReports();

        var row = reports.Row(file, metric, item);

        row.Numerator.ShouldNotBeNull().ShouldBe(numerator, 1e-6);
        row.Denominator.ShouldBe(denominator);
        row.Value.ShouldNotBeNull().ShouldBe(denominator is null ? numerator : numerator / denominator.Value, 1e-9);
    }

    [Theory]
    [InlineData("received_commercial_enterprise")]
    [InlineData("received_other_organization")]
    public void The_share_of_a_blank_column_is_not_known_and_not_zero(string item)
    {
        Repository.SkipWithoutRealReports();

        var row = reports.Row(Shuyang, "requester_share", item);

        row.Numerator.ShouldBeNull();
        row.Value.ShouldBeNull();
    }

    [Fact]
    public void A_total_that_the_agency_left_out_is_the_sum_of_its_parts()
    {
        Repository.SkipWithoutRealReports();

        // Shanghai's science commission prints no total of what it carries out: 32 + 2 came in, 2 + 0 were carried in; the parts are all
        // there.
        reports.Row("shanghai-science-commission-2024.txt", "carry_over_rate", null).Denominator.ShouldBe(34 + 2);
    }

    /// <summary>The real reports, loaded and published once.</summary>
    public sealed class RealReports : IAsyncLifetime
    {
        private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
        private Warehouse.Etl.Storage.SnapshotDatabase? _snapshot;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            if (!Directory.Exists(Repository.RealReports))
                return;
            var parser = ReadingRegistration.CreateParser(DocumentLimits.Default);
            using var loader = new Loader(
                _warehouse.Database, new DocumentParser(ReportParser.Version, parser.Parse),
                Microsoft.Extensions.Options.Options.Create(new LoadingOptions()), TimeProvider.System, NullLogger<Loader>.Instance);
            var files = Directory.EnumerateFiles(Repository.RealReports, "*-202?.*").Where(file => !file.EndsWith(".csv", StringComparison.Ordinal));
            await loader.LoadAsync(files.Select(file => LoadItem.OfFile(file)), again: false, null, TestContext.Current.CancellationToken);
            _snapshot = await _warehouse.PublishAsync();
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            _snapshot?.Dispose();
            _warehouse.Dispose();
            return ValueTask.CompletedTask;
        }

        internal (double? Numerator, double? Denominator, double? Value) Row(string file, string metric, string? item)
        {
            using var connection = _snapshot!.OpenConnection();
            return connection.QuerySingle<(double?, double?, double?)>(
                $"select numerator::double, denominator::double, value::double from {MetricDictionary.Read()[metric].View} m "
                + "join dim_report r using (report_key) where r.source like '%' || $file and m.item is not distinct from $item",
                new { file, item });
        }
    }
}
