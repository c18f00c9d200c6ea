using System.Globalization;
using Dapper;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Publishing.Queries;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>
/// Every recipe of the cookbook, run on a small country of nine agencies and three years (folder Sample). The expected answers were worked
/// out by a program that shares nothing with the product: plain loops over the same figures.
/// </summary>
public sealed class CookbookTests(CookbookTests.Country country) : IClassFixture<CookbookTests.Country>
{
    private const double Rounding = 1.01e-4;

    public static TheoryData<string> Recipes => new(Cookbook.Read().Select(recipe => recipe.Name));

    private static string Sample => Path.Combine(Repository.Root, "tests", "Etl.Tests", "Publishing", "Sample");

    [Fact]
    public void There_are_at_least_twenty_five_recipes_each_with_a_question_and_a_reading()
    {
        var recipes = Cookbook.Read();

        recipes.Count.ShouldBeGreaterThanOrEqualTo(25);
        recipes.ShouldAllBe(r => r.QuestionZh.Length > 3 && r.QuestionEn.Length > 10 && r.ReadingZh.Length > 5 && r.ReadingEn.Length > 20);
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task A_recipe_gives_the_answer_worked_out_elsewhere(string name)
    {
        var recipe = Cookbook.Read().Single(entry => entry.Name == name);
        var lines = await File.ReadAllTextAsync(Path.Combine(Sample, "expected", $"{name}.csv"), TestContext.Current.CancellationToken);
        var expected = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();

        var answer = await country.Queries.RunAsync(recipe.Sql, null, TestContext.Current.CancellationToken);

        var actual = answer.Rows.Select(row => row.Select(Text).ToArray()).ToList();
        actual.Count.ShouldBe(expected.Count);
        foreach (var (got, wanted) in actual.Zip(expected))
        {
            got.Length.ShouldBe(wanted.Length);
            got.Zip(wanted).ShouldAllBe(pair => Same(pair.First, pair.Second), $"{string.Join(',', got)} instead of {string.Join(',', wanted)}");
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static bool Same(string got, string wanted) => got == wanted
        || (double.TryParse(got, CultureInfo.InvariantCulture, out var a) && double.TryParse(wanted, CultureInfo.InvariantCulture, out var b)
            && Math.Abs(a - b) <= Rounding);

    /// <summary>The sample country, published once.</summary>
    public sealed class Country : IAsyncLifetime
    {
        private readonly TestWarehouse _warehouse = TestWarehouse.Ready();

        /// <summary>Asks the snapshot as a stranger would.</summary>
        public SnapshotQueries Queries { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            using (var connection = _warehouse.Database.OpenConnection())
                connection.Execute((await File.ReadAllTextAsync(Path.Combine(Sample, "load.sql"))).Replace("{folder}", Sample.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal));
            (await _warehouse.Publisher.PublishAsync(null, CancellationToken.None)).Manifest.BlockedBy.ShouldBeEmpty();
            Queries = new SnapshotQueries(
                _warehouse.Store, _warehouse.Folder, Microsoft.Extensions.Options.Options.Create(new WarehouseOptions()),
                Microsoft.Extensions.Options.Options.Create(new PublishingOptions()));
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            Queries.Dispose();
            _warehouse.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
