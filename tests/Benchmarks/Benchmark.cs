namespace Warehouse.Benchmarks;

/// <summary>A measurement, found by its name. To add one, add a class: nothing else names it.</summary>
internal abstract class Benchmark
{
    /// <summary>Name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What is measured, in a sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>All measurements of this program, by name.</summary>
    public static IReadOnlyList<Benchmark> FindAll() =>
    [
        .. typeof(Benchmark).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Benchmark)) && !type.IsAbstract)
            .Select(type => (Benchmark)Activator.CreateInstance(type)!)
            .OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal),
    ];

    /// <summary>Measures and writes a markdown table.</summary>
    /// <param name="arguments">What follows the name on the command line.</param>
    /// <param name="output">Where the table goes; its header is there already.</param>
    /// <param name="cancellationToken">Stops the measurement.</param>
    public abstract Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken);
}
