using System.Diagnostics;
using System.Globalization;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Benchmarks;

/// <summary>The checked appender against the provider's own, taking turns in one run on rows shaped like fact_request_outcome.</summary>
internal sealed class AppenderBenchmark : Benchmark
{
    private const int Rounds = 7;
    private const int DefaultRows = 2_000_000;
    private static readonly string[] Columns =
        ["report_key", "agency_key", "year", "outcome_key", "requester_type_key", "requests", "state_key"];

    public override string Name => "appender";

    public override string Summary =>
        "Rows appended to a table like fact_request_outcome: the checked appender against the provider's own.";

    public override Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var rows = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultRows;
        var folder = Directory.CreateTempSubdirectory("warehouse-benchmark-");
        try
        {
            Measure(folder.FullName, rows, output, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return Task.CompletedTask;
    }

    private static void Measure(string path, int rows, TextWriter output, CancellationToken cancellationToken)
    {
        var options = new WarehouseOptions { DataPath = path };
        using var database = WarehouseDatabase.Open(new DataFolder(path), options);
        using var connection = database.OpenConnection();
        var raw = new List<double>();
        var checkedRates = new List<double>();

        // The first round warms up; then the two take turns, each first every other time, so that neither has the better machine.
        for (var round = 0; round <= Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rawFirst = round % 2 == 0;
            var first = Time(connection, rows, rawFirst ? AppendRaw : AppendChecked);
            var second = Time(connection, rows, rawFirst ? AppendChecked : AppendRaw);
            if (round == 0)
                continue;
            raw.Add(rawFirst ? first : second);
            checkedRates.Add(rawFirst ? second : first);
        }

        output.WriteLine("| appender | rows/s (median) | ratio to raw |");
        output.WriteLine("|---|---:|---:|");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| raw (provider) | {Median(raw):N0} | 1.00 |"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| checked | {Median(checkedRates):N0} | {Median(checkedRates.Zip(raw, (c, r) => c / r)):0.00} |"));
        output.WriteLine();
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{Rounds} rounds of {rows:N0} rows each, 7 columns, one transaction a round."));
    }

    private static double Time(DuckDBConnection connection, int rows, Action<DuckDBConnection, int> append)
    {
        connection.Execute(
            "create or replace table facts (report_key integer not null, agency_key integer not null, year smallint not null, "
            + "outcome_key tinyint not null, requester_type_key tinyint not null, requests integer, state_key tinyint not null)");
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        using (var transaction = connection.BeginTransaction())
        {
            append(connection, rows);
            transaction.Commit();
        }

        return rows / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void AppendRaw(DuckDBConnection connection, int rows)
    {
        using var appender = connection.CreateAppender("facts");
        for (var i = 0; i < rows; i++)
        {
            appender.CreateRow().AppendValue(i).AppendValue(i / 6).AppendValue((short)2024).AppendValue((sbyte)(i % 21))
                .AppendValue((sbyte)(i % 6))
                .AppendValue(i % 7 == 0 ? null : i).AppendValue((sbyte)0).EndRow();
        }
    }

    private static void AppendChecked(DuckDBConnection connection, int rows)
    {
        using var appender = CheckedAppender.Open(connection, "facts", Columns);
        for (var i = 0; i < rows; i++)
        {
            appender.Row().Append(i).Append(i / 6).Append((short)2024).Append((sbyte)(i % 21)).Append((sbyte)(i % 6))
                .Append(i % 7 == 0 ? null : i).Append((sbyte)0).End();
        }

        appender.Complete();
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
