using Warehouse.SampleReports;

namespace Warehouse.Etl.Tests.CommandLine;

/// <summary>A folder with sample reports as web pages and a data folder beside it, gone after the test.</summary>
public sealed class SampleFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("warehouse-sample-").FullName;
    private readonly FigureGenerator _figures = new(seed: 20240601);

    public SampleFolder()
    {
        Documents = Directory.CreateDirectory(Path.Combine(_root, "documents")).FullName;
        Data = Path.Combine(_root, "data");
    }

    public string Documents { get; }

    public string Data { get; }

    /// <summary>Figures of a report of an agency that no other has.</summary>
    public ReportFigures Next(string agency, int year) =>
        _figures.NextComplete(AgencySize.County) with { AgencyName = agency, Year = year };

    /// <summary>Writes a report as a web page and returns its path.</summary>
    public string Write(string name, ReportFigures figures)
    {
        var path = Path.Combine(Documents, $"{name}.html");
        File.WriteAllBytes(path, SampleRenderers.PlainHtml.Render(figures));
        return path;
    }

    /// <summary>Runs a command line on this data folder.</summary>
    internal Task<CommandLineRun> RunAsync(params string[] arguments) => CommandLineRun.OfAsync([.. arguments, "--data", Data]);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
