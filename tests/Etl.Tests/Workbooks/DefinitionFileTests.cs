using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Tests.Workbooks;

public sealed class DefinitionFileTests
{
    [Fact]
    public void A_definition_says_what_is_made_when_and_where_it_goes()
    {
        var definition = DefinitionFile.Parse(
            """
            workbooks:
              - name: 江苏省年度汇总
                template: annual
                scope: province:320000
                year: 2024
                years: 5
                language: en
                counts: governments
                schedule: "0 7 * * 1"
                deliver:
                  folder: /srv/share
                  mail:
                    to: [a@example.cn, b@example.cn]
                    subject: 年报
                keep: 3
            """, "workbooks.yaml").Single();

        definition.ShouldBe(new WorkbookDefinition
        {
            Name = "江苏省年度汇总", Scope = new(ScopeKind.Province, "320000"), Year = 2024, Years = 5, Language = WorkbookLanguage.En,
            Counts = CountedAgencies.Governments, Schedule = "0 7 * * 1", ScheduleOrigin = "workbooks.yaml, line 9", Folder = "/srv/share", Mail = definition.Mail, Keep = 3,
        });
        definition.Mail!.To.ShouldBe(["a@example.cn", "b@example.cn"]);
        definition.Mail.Subject.ShouldBe("年报");
    }

    [Fact]
    public void A_definition_needs_no_more_than_a_name_and_a_scope()
    {
        var definition = DefinitionFile.Parse("workbooks: [{ name: a, scope: country }]", "f").Single();

        definition.ShouldBe(new WorkbookDefinition { Name = "a", Scope = new(ScopeKind.Country, null) });
    }

    [Theory]
    [InlineData("workbooks:\n  - scope: country", "line 2", "needs a name")]
    [InlineData("workbooks:\n  - name: a\n    scope: village:1", "line 3", "no scope")]
    [InlineData("workbooks:\n  - name: a\n    scope: province", "line 3", "needs a code")]
    [InlineData("workbooks:\n  - name: a\n    scope: country\n    yeers: 3", "line 4", "'yeers' means nothing")]
    [InlineData("workbooks:\n  - name: a\n    scope: country\n    years: many", "line 4", "whole number from 1 to 20")]
    [InlineData("workbooks:\n  - name: a\n    scope: country\n    language: fr", "line 4", "one of zh, en")]
    [InlineData("workbooks:\n  - name: ../a\n    scope: country", "line 2", "cannot be the name of a file")]
    [InlineData("workbooks:\n  - { name: a, scope: country }\n  - { name: A, scope: country }", "line 3", "two workbooks named")]
    [InlineData("workbooks:\n  - name: a\n    scope: country\n    deliver:\n      mail:\n        to: [nobody]", "line 6", "no mail address")]
    [InlineData("workbooks:\n  - name: a\n    template: agency\n    scope: country", "line 4", "needs a scope agency:ID")]
    [InlineData("? [a, b]\n: 3", "line 1", "means nothing")]
    [InlineData("workbooks: 3", "line 1", "must be a list")]
    [InlineData("workbooks:\n  - name: a\n   scope: b", "line 3", "no YAML")]
    public void A_mistake_is_told_with_its_line(string yaml, string line, string what)
    {
        var message = Should.Throw<OperatorException>(() => DefinitionFile.Parse(yaml, "workbooks.yaml")).Message;

        message.ShouldContain($"workbooks.yaml, {line}:");
        message.ShouldContain(what);
    }

    [Fact]
    public void A_file_that_is_not_there_defines_nothing() => DefinitionFile.Read("/nowhere/workbooks.yaml").ShouldBeEmpty();
}
