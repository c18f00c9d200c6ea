using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>Questions about runs must not read what grows with every run: their steps and logs.</summary>
public class HistoryCostTests
{
    // The page of one run shows them, and who writes or forgets them must name them.
    private static readonly string[] OfOneRun =
        ["run", "parts", "steps", "add_step", "add_log", "forget_steps", "forget_logs"];

    [Fact]
    public void No_question_but_that_of_the_page_of_a_run_reads_steps_or_logs() =>
        SqlCatalog.List("program/jobs/")
            .Where(path => !OfOneRun.Contains(Path.GetFileNameWithoutExtension(path)))
            .Where(path => SqlCatalog.Read(path) is var sql && (sql.Contains("ops_job_step", StringComparison.Ordinal) || sql.Contains("ops_job_log", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void What_the_page_of_a_run_reads_of_them_is_found_by_the_id_of_the_run() =>
        OfOneRun.Select(name => SqlCatalog.Read($"program/jobs/{name}.sql")).ShouldAllBe(sql => sql.Contains("$run_id", StringComparison.Ordinal));
}
