using System.Collections.Frozen;
using Warehouse.Etl.Storage;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Warehouse.Etl.Publishing;

/// <summary>All metrics, read from <c>warehouse-sql/warehouse/metrics</c>: one file a metric, named after its code.</summary>
public sealed class MetricDictionary
{
    private const string Folder = "warehouse/metrics/";

    private readonly FrozenDictionary<string, Metric> _byCode;

    private MetricDictionary(IReadOnlyList<Metric> metrics)
    {
        Metrics = metrics;
        _byCode = metrics.ToFrozenDictionary(metric => metric.Code, StringComparer.Ordinal);
    }

    /// <summary>All metrics in the order of their codes.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>The metric of a code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Metric this[string code] => _byCode[code];

    /// <summary>The metric of a code, or null.</summary>
    public Metric? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads the dictionary that the executable carries.</summary>
    /// <exception cref="FormatException">A record is incomplete, or its code is not its file's name.</exception>
    public static MetricDictionary Read()
    {
        var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithEnforceRequiredMembers()
            .WithTypeMapping<IReadOnlyList<string>, List<string>>().Build();
        return new([.. SqlCatalog.List(Folder).Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).Select(path => ReadOne(reader, path))]);
    }

    private static Metric ReadOne(IDeserializer reader, string path)
    {
        try
        {
            var metric = reader.Deserialize<Metric>(SqlCatalog.Read(path));
            return path == $"{Folder}{metric.Code}.yaml"
                ? metric
                : throw new FormatException($"warehouse-sql/{path}: its code is '{metric.Code}'; name the file after it.");
        }
        catch (YamlException e)
        {
            throw new FormatException($"warehouse-sql/{path}, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }
}
