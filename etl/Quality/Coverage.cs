using System.Text.Json.Serialization;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Quality;

/// <summary>How far the reports of one year are accounted for, in the country or in a region.</summary>
public sealed record Coverage
{
    /// <summary>GB/T 2260 code; null for the country as a whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RegionCode { get; init; }

    /// <summary>Name of the region; null for the country as a whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Region { get; init; }

    /// <summary>The year reported on.</summary>
    public required short Year { get; init; }

    /// <summary>Reports that are due.</summary>
    public required long Due { get; init; }

    /// <summary>Of these, published in time, or at a time not known.</summary>
    public required long Published { get; init; }

    /// <summary>Published after the due date.</summary>
    public required long Late { get; init; }

    /// <summary>Not found.</summary>
    public required long Missing { get; init; }

    /// <summary>Out of reach.</summary>
    public required long Blocked { get; init; }

    /// <summary>Found and not readable.</summary>
    public required long Unreadable { get; init; }

    /// <summary>Of those due, loaded into the warehouse.</summary>
    public required long Loaded { get; init; }

    /// <summary>Reports in the warehouse that are not due: of agencies outside the registry, or of years they need not report on.</summary>
    public long Others { get; init; }

    /// <summary>Reports in the warehouse.</summary>
    [JsonIgnore]
    public long Reports => Loaded + Others;

    /// <summary>Counts, the latest year first.</summary>
    /// <param name="connection">A database with the tables of the warehouse.</param>
    /// <param name="region">Beginning of a GB/T 2260 code, the regions right below which are told; empty for the country's; null for the country as a whole.</param>
    /// <param name="year">Report year; null for all.</param>
    /// <param name="limit">Time that it may take.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    public static Task<IReadOnlyList<Coverage>> ReadAsync(
        DuckDBConnection connection, string? region, int? year, TimeSpan limit, CancellationToken cancellationToken) =>
        connection.QueryAsync<Coverage>(SqlCatalog.Read("program/lineage/coverage.sql"), new { region, year }, limit, cancellationToken);
}
