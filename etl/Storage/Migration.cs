using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Storage;

/// <summary>One numbered step of the schema: <c>warehouse/schema/NNNN_name.sql</c>.</summary>
/// <param name="Number">Number, counting up from 1 without gaps.</param>
/// <param name="Name">Name after the number.</param>
/// <param name="Sql">Statements.</param>
public sealed partial record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, lower-case hex.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>All steps that the executable carries, in order.</summary>
    /// <exception cref="FormatException">A file is not named like a step.</exception>
    public static IReadOnlyList<Migration> ReadAll() => [.. SqlCatalog.List("warehouse/schema/").Select(Read)];

    private static Migration Read(string path)
    {
        var match = FileName().Match(path);
        return match.Success
            ? new(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value, SqlCatalog.Read(path))
            : throw new FormatException($"warehouse-sql/{path} is not named NNNN_name.sql.");
    }

    [GeneratedRegex(@"^warehouse/schema/(\d{4})_([a-z0-9_]+)\.sql$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
