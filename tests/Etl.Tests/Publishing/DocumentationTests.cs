using Dapper;
using Warehouse.Etl.Publishing;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>Nothing that a statistician meets in a snapshot is without a word on what it is.</summary>
public sealed class DocumentationTests(CountrySnapshot country) : IClassFixture<CountrySnapshot>
{
    [Fact]
    public void Every_table_and_view_says_what_it_is_and_its_grain() =>
        Names("""
            select table_name from duckdb_tables() where not internal and coalesce(comment, '') not like '%Grain:%'
            union all
            select view_name from duckdb_views() where not internal and coalesce(comment, '') not like '%Grain:%'
            """).ShouldBeEmpty();

    [Fact]
    public void Every_column_says_what_it_is() =>
        Names("select table_name || '.' || column_name from duckdb_columns() where not internal and coalesce(comment, '') = ''").ShouldBeEmpty();

    [Fact]
    public void Every_macro_says_what_it_is() =>
        Names("select function_name from duckdb_functions() where not internal and coalesce(comment, '') = ''").ShouldBeEmpty();

    [Fact]
    public void No_column_has_a_type_that_other_programs_cannot_read() =>
        Names("""
            select table_name || '.' || column_name || ' ' || data_type
            from duckdb_columns()
            join duckdb_tables() using (database_name, schema_name, table_name)
            where not duckdb_tables.internal and (data_type = 'HUGEINT' or data_type like 'U%')
            """).ShouldBeEmpty();

    [Fact]
    public void The_dictionary_in_the_repository_is_the_one_that_the_sql_gives()
    {
        var written = File.ReadAllText(Path.Combine(Repository.Root, "warehouse-sql", "README.md"));

        new DataDictionary(MetricDictionary.Read()).Write().ShouldBe(written, "write it again: etl dictionary > warehouse-sql/README.md");
    }

    private List<string> Names(string sql) => country.Connection.Query<string>(sql).AsList();
}
