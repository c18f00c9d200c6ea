using Warehouse.Etl.Loading.Programs;
using Warehouse.Etl.Loading.Programs.Poppler;
using Warehouse.Reading;
using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Tests.Loading.Programs;

/// <summary>Parsing in tests.</summary>
internal static class Parsers
{
    /// <summary>The parser as the product uses it.</summary>
    public static ReportParser Default { get; } = ReadingRegistration.CreateParser(DocumentLimits.Default);

    /// <summary>The blocks of a document whose programs are searched in other folders; null takes those of this process.</summary>
    public static DocumentContent Read(byte[] bytes, string? searchPath = null, DocumentLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var programs = new ProgramPath(searchPath);
        return ReportReaders.CreateParser(limits ?? DocumentLimits.Default, new PopplerPages(programs), new LibreOfficeConverter(programs))
            .ReadDocument(bytes, null, cancellationToken);
    }
}
