using Warehouse.Etl.Quality;

namespace Warehouse.Etl.Tests.Quality;

public class CheckRulesTests
{
    [Fact]
    public void Every_rule_says_what_it_demands_what_it_spoils_and_where_to_look()
    {
        var rules = CheckRules.ReadAll();

        rules.Count.ShouldBeGreaterThanOrEqualTo(15);
        rules.ShouldAllBe(rule => rule.TitleZh.Length > 5 && rule.TitleEn.Length > 10 && rule.Spoils.Length > 5 && rule.LookAt.Length > 10);
    }

    [Theory]
    [InlineData("-- id: other\n-- severity: error\n-- zh: a\n-- en: b\n-- spoils: c\n-- look at: d\nselect 1", "name of its file")]
    [InlineData("-- id: a\n-- severity: fatal\n-- zh: a\n-- en: b\n-- spoils: c\n-- look at: d\nselect 1", "no severity")]
    [InlineData("-- id: a\n-- severity: error\n-- zh: a\n-- en: b\n-- look at: d\nselect 1", "'spoils'")]
    public void A_broken_header_is_told(string text, string complaint) =>
        Should.Throw<FormatException>(() => CheckRules.Parse("warehouse/checks/a.sql", text)).Message.ShouldContain(complaint);
}
