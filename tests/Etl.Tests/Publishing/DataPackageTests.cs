using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>
/// The description of a snapshot against the rules of the Frictionless data package and table schema (specs.frictionlessdata.io, version 1)
/// and against the files it describes.
/// </summary>
public sealed partial class DataPackageTests : IClassFixture<CountrySnapshot>, IDisposable
{
    private static readonly string[] FieldTypes =
    [
        "string", "number", "integer", "boolean", "object", "array", "date", "time", "datetime", "year", "yearmonth", "duration", "geopoint",
        "geojson", "any",
    ];

    private readonly CountrySnapshot _country;
    private readonly JsonDocument _package;
    private readonly List<JsonElement> _resources;

    public DataPackageTests(CountrySnapshot country)
    {
        _country = country;
        _package = JsonDocument.Parse(File.ReadAllText(Path.Combine(country.Folder, "datapackage.json")));
        _resources = [.. _package.RootElement.GetProperty("resources").EnumerateArray()];
    }

    public void Dispose() => _package.Dispose();

    [Fact]
    public void The_package_and_its_resources_have_names_as_the_specification_wants_them()
    {
        var names = _resources.ConvertAll(resource => resource.GetProperty("name").GetString()!);

        names.Append(_package.RootElement.GetProperty("name").GetString()!).ShouldAllBe(name => Name().IsMatch(name));
        names.ShouldBeUnique();
        names.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_package_has_a_profile_a_title_and_the_moment_of_its_creation()
    {
        var root = _package.RootElement;

        root.GetProperty("profile").GetString().ShouldBe("data-package");
        root.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        DateTimeOffset.TryParseExact(
            root.GetProperty("created").GetString(), "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue();
    }

    [Fact]
    public void Every_path_is_relative_and_every_parquet_file_is_described_once()
    {
        var described = _resources.SelectMany(Paths).Order(StringComparer.Ordinal).ToList();
        var files = Directory.EnumerateFiles(Path.Combine(_country.Folder, "parquet"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_country.Folder, file)).Order(StringComparer.Ordinal);

        described.ShouldBe(files);
        described.ShouldAllBe(path => !path.StartsWith('/') && !path.Contains("..") && !path.Contains('\\'));
    }

    [Fact]
    public void Bytes_and_hashes_are_those_of_the_files()
    {
        foreach (var resource in _resources)
        {
            var contents = Paths(resource).Select(path => File.ReadAllBytes(Path.Combine(_country.Folder, path))).ToList();

            resource.GetProperty("bytes").GetInt64().ShouldBe(contents.Sum(content => (long)content.Length), NameOf(resource));
            Hashes(resource).ShouldBe(contents.Select(content => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}"), NameOf(resource));
        }
    }

    [Fact]
    public void Every_field_has_a_unique_name_a_type_of_the_specification_and_a_description()
    {
        foreach (var resource in _resources)
        {
            var fields = Fields(resource);

            fields.Select(field => field.GetProperty("name").GetString()).ShouldBeUnique();
            fields.ShouldAllBe(field => FieldTypes.Contains(field.GetProperty("type").GetString()));
            fields.ShouldAllBe(field => !string.IsNullOrWhiteSpace(field.GetProperty("description").GetString()));
            fields.SelectMany(field => field.EnumerateObject()).Select(member => member.Name).ShouldBeSubsetOf(["name", "type", "description", "constraints"]);
        }
    }

    [Fact]
    public void Fields_are_the_columns_of_the_files_in_their_order_with_types_that_hold_their_values()
    {
        using var engine = Engine();
        foreach (var resource in _resources)
        {
            var columns = engine.Query<(string Name, string Type)>(
                $"select column_name, column_type from (describe from read_parquet({Files(resource)}, hive_partitioning = false))");

            Fields(resource).Select(field => (field.GetProperty("name").GetString(), field.GetProperty("type").GetString()))
                .ShouldBe(columns.Select(column => (column.Name, TypeFor(column.Type)))!, NameOf(resource));
        }
    }

    [Fact]
    public void A_required_field_has_a_value_in_every_row()
    {
        using var engine = Engine();
        var required = 0;
        foreach (var resource in _resources)
        {
            foreach (var field in Fields(resource).Where(IsRequired).Select(field => field.GetProperty("name").GetString()))
            {
                engine.ExecuteScalar<long>($"select count(*) - count(\"{field}\") from read_parquet({Files(resource)}, hive_partitioning = false)")
                    .ShouldBe(0, $"{NameOf(resource)}.{field}");
                required++;
            }
        }

        required.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_primary_key_names_fields_and_no_two_rows_share_it()
    {
        using var engine = Engine();
        var keyed = _resources.Where(resource => resource.GetProperty("schema").TryGetProperty("primaryKey", out _)).ToList();
        foreach (var resource in keyed)
        {
            var key = resource.GetProperty("schema").GetProperty("primaryKey").EnumerateArray().Select(name => name.GetString()!).ToList();

            key.ShouldBeSubsetOf(Fields(resource).Select(field => field.GetProperty("name").GetString()!));
            engine.ExecuteScalar<long>(
                $"select count(*) - count(distinct ({string.Join(", ", key)})) from read_parquet({Files(resource)}, hive_partitioning = false)")
                .ShouldBe(0, NameOf(resource));
        }

        keyed.Select(NameOf).ShouldContain("dim_report");
    }

    [GeneratedRegex("^[-a-z0-9._/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    private static DuckDBConnection Engine()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static string NameOf(JsonElement resource) => resource.GetProperty("name").GetString()!;

    // A path is a text, or a list of texts.
    private static List<string> Paths(JsonElement resource) => resource.GetProperty("path") is { ValueKind: JsonValueKind.Array } paths
        ? [.. paths.EnumerateArray().Select(path => path.GetString()!)]
        : [resource.GetProperty("path").GetString()!];

    private static List<string> Hashes(JsonElement resource) => resource.TryGetProperty("hash", out var hash)
        ? [hash.GetString()!]
        : [.. resource.GetProperty("hashes").EnumerateArray().Select(one => one.GetString()!)];

    private static List<JsonElement> Fields(JsonElement resource) => [.. resource.GetProperty("schema").GetProperty("fields").EnumerateArray()];

    private static bool IsRequired(JsonElement field) =>
        field.TryGetProperty("constraints", out var constraints) && constraints.GetProperty("required").GetBoolean();

    private string Files(JsonElement resource) => $"[{string.Join(", ", Paths(resource).Select(path => $"'{Path.Combine(_country.Folder, path)}'"))}]";

    private static string TypeFor(string column) => column switch
    {
        "BOOLEAN" => "boolean",
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" => "integer",
        "FLOAT" or "DOUBLE" => "number",
        "DATE" => "date",
        "TIMESTAMP" or "TIMESTAMP WITH TIME ZONE" => "datetime",
        "VARCHAR" => "string",
        _ => column.StartsWith("DECIMAL", StringComparison.Ordinal) ? "number" : $"no type of the specification for {column}",
    };
}
