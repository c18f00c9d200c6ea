using Warehouse.Reading.Form;
using Warehouse.Reading.Seeds;

namespace Warehouse.Reading.Tests.Form;

public class StatutoryFormTests
{
    private static readonly StatutoryForm Form = StatutoryForm.Instance;

    [Fact]
    public void The_groups_partition_the_outcomes()
    {
        var groups = Groups().Select(g => g["code"]).ToList();
        var outcomes = Form.Rows.Where(r => r.Kind == "outcome").ToList();

        outcomes.Select(o => o.Code).ShouldBeUnique();
        outcomes.ShouldAllBe(o => groups.Contains(o.Group));
        groups.ShouldAllBe(g => outcomes.Any(o => o.Group == g));
        outcomes.Count.ShouldBe(21);
    }

    [Theory]
    [InlineData(Edition.Form2021, 21, 25)]
    [InlineData(Edition.Trial2019, 19, 23)]
    public void Table_three_has_the_rows_of_its_edition(Edition edition, int outcomes, int rows)
    {
        Form.Rows.Count(r => r.Kind == "outcome" && r.IsIn(edition)).ShouldBe(outcomes);
        Form.Cells(FormTable.Requests, edition).Count.ShouldBe(rows * 7);
    }

    [Fact]
    public void The_2021_form_has_200_cells() =>
        Enum.GetValues<FormTable>().Sum(t => Form.Cells(t, Edition.Form2021).Count).ShouldBe(200);

    [Fact]
    public void Every_alias_names_a_row_or_column_of_its_table()
    {
        foreach (var alias in Form.Aliases)
        {
            var codes = alias.IsColumn
                ? Form.Columns.Where(c => c.Table == alias.Table).Select(c => c.Code)
                : Form.Rows.Where(r => r.Table == alias.Table).Select(r => r.Code);
            codes.ShouldContain(alias.Code, alias.Text);
        }
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Groups()
    {
        var warehouse = Path.Combine(SharedFiles.Root(), "warehouse-sql");
        return SeedFile.Records(
            File.ReadAllText(Directory.EnumerateFiles(warehouse, "outcome_groups.csv", SearchOption.AllDirectories).Single()),
            "outcome_groups");
    }
}
