using Warehouse.Etl.Loading.Programs.Poppler;
using Warehouse.Reading;
using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Loading.Programs;

/// <summary>Adds the parser, with the programs that it needs for formats that no library reads.</summary>
public static class ReadingRegistration
{
    /// <summary>Adds <see cref="ReportParser"/> with a reader for each format.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services) =>
        services.AddSingleton(_ => CreateParser(DocumentLimits.Default));

    /// <summary>A parser for all formats.</summary>
    public static ReportParser CreateParser(DocumentLimits limits)
    {
        var programs = new ProgramPath();
        return ReportReaders.CreateParser(limits, new PopplerPages(programs), new LibreOfficeConverter(programs));
    }
}
