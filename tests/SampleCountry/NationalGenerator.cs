using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.SampleCountry;

/// <summary>
/// Fills a prepared warehouse with a made-up country: 118,000 agencies and their reports on 2019 to 2025, 165 million figures that obey the
/// identities of the form. The same scale gives the same figures on every machine.
/// </summary>
public static class NationalGenerator
{
    /// <summary>First report year.</summary>
    public const int FirstYear = 2019;

    /// <summary>Last report year.</summary>
    public const int LastYear = 2025;

    /// <summary>Fills an empty warehouse.</summary>
    /// <param name="connection">A connection to it.</param>
    /// <param name="scale">Part of the country: 1 is all of it, 0.001 is one province's offices and a few counties.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public static void Fill(DuckDBConnection connection, double scale, CancellationToken cancellationToken)
    {
        SetVariable(connection, "scale", scale);
        Run(connection, "01_agencies.sql");
        for (var year = FirstYear; year <= LastYear; year++)
        {
            SetVariable(connection, "year", year);
            foreach (var file in (ReadOnlySpan<string>)["02_reports.sql", "03_requests.sql", "04_disclosure_challenges.sql"])
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(connection, file);
            }
        }
    }

    private static void SetVariable(DuckDBConnection connection, string name, double value) =>
        connection.Execute(FormattableString.Invariant($"set variable {name} = {value}"));

    private static void Run(DuckDBConnection connection, string file)
    {
        using var stream = typeof(NationalGenerator).Assembly.GetManifestResourceStream(file)
            ?? throw new FileNotFoundException($"The program holds no file '{file}'.");
        using var reader = new StreamReader(stream);
        connection.Execute(reader.ReadToEnd());
    }
}
