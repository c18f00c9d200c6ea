using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>The funnel promises to call at most one agency in a thousand an outlier on either side by chance: counted exactly.</summary>
public sealed class FunnelTests(FunnelTests.EmptySnapshot empty) : IClassFixture<FunnelTests.EmptySnapshot>
{
    // The limits are computed, not looked up: a third over the promise is what the approximation costs.
    private const double Promise = 0.00135;

    public static MatrixTheoryData<double, int> RatesAndCases => new([0.005, 0.01, 0.05, 0.2, 0.5, 0.9, 0.99], [1, 2, 8, 20, 50, 200, 1000]);

    [Theory]
    [MemberData(nameof(RatesAndCases))]
    public void Chance_alone_crosses_a_limit_at_most_once_in_a_thousand(double rate, int n)
    {
        var (low, high) = empty.Limits(rate, n);

        double above = 0, below = 0;
        for (var k = 0; k <= n; k++)
        {
            var share = (double)k / n;
            above += share > high + 1e-12 ? Probability(k, n, rate) : 0;
            below += share < low - 1e-12 ? Probability(k, n, rate) : 0;
        }

        above.ShouldBeLessThanOrEqualTo(Promise);
        below.ShouldBeLessThanOrEqualTo(Promise);
    }

    [Fact]
    public void What_is_no_share_has_no_limits() => empty.Limits(1.4, 50).ShouldBe((null, null));

    // k out of n independent cases: summed logarithms, exact enough for any n here.
    private static double Probability(int k, int n, double rate)
    {
        var logarithm = (k * Math.Log(rate)) + ((n - k) * Math.Log(1 - rate));
        for (var i = 1; i <= k; i++)
            logarithm += Math.Log(n - k + i) - Math.Log(i);
        return Math.Exp(logarithm);
    }

    /// <summary>A snapshot of nothing: the macros are all there.</summary>
    public sealed class EmptySnapshot : IAsyncLifetime
    {
        private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
        private SnapshotDatabase _snapshot = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() => _snapshot = await _warehouse.PublishAsync();

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            _snapshot.Dispose();
            _warehouse.Dispose();
            return ValueTask.CompletedTask;
        }

        internal (double? Low, double? High) Limits(double rate, int n)
        {
            using var connection = _snapshot.OpenConnection();
            return connection.QuerySingle<(double?, double?)>(
                "select funnel_low($rate::double, $n)::double, funnel_high($rate::double, $n)::double", new { rate, n });
        }
    }
}
