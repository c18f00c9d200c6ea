using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Storage;

/// <summary>One numbered step of the schema: <c>warehouse/schema/NNNN_name.sql</c>, or the files of the folder of that name.</summary>
/// <param name="Number">Number, counting up from 1 without gaps.</param>
/// <param name="Name">Name after the number.</param>
/// <param name="Sql">Statements; those of a folder in the order of its files, a blank line between them.</param>
public sealed partial record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, lower-case hex.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>All steps that the executable carries, in order.</summary>
    /// <exception cref="FormatException">A file is not named like a step.</exception>
    public static IReadOnlyList<Migration> ReadAll() => [.. SqlCatalog.List("warehouse/schema/").GroupBy(StepOf).Select(Read)];

    private static (int Number, string Name) StepOf(string path) => FileName().Match(path) is { Success: true } match
        ? (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value)
        : throw new FormatException($"warehouse-sql/{path} is not named NNNN_name.sql, nor NN_name.sql in a folder NNNN_name.");

    private static Migration Read(IGrouping<(int Number, string Name), string> step) =>
        new(step.Key.Number, step.Key.Name, string.Join('\n', step.Select(SqlCatalog.Read)));

    [GeneratedRegex(
        @"^warehouse/schema/(\d{4})_([a-z0-9_]+)(/\d{2}_[a-z0-9_]+)?\.sql$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
