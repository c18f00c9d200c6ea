using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;
using Warehouse.Reading;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>
/// Documents whose content is a name, and a parser that knows by name what each of them states: loading is tested apart from parsing.
/// </summary>
internal sealed class TestDocuments
{
    private readonly Dictionary<string, Func<ParseResult>> _contents = [];

    /// <summary>How often the parser was asked.</summary>
    public int Parsed { get; private set; }

    /// <summary>A document that states a report. The same name is the same bytes.</summary>
    public LoadItem Report(string name, AnnualReport report, string? source = null) =>
        Document(name, () => new ParseResult.Parsed(report), source);

    /// <summary>A document that the parser refuses.</summary>
    public LoadItem Refused(string name, RefusalReason reason, string? source = null) =>
        Document(name, () => new ParseResult.Refused(reason, "It is none.", new Evidence(2, 3, 1, Page: 4)), source);

    public LoadItem Document(string name, Func<ParseResult> content, string? source = null)
    {
        _contents[name] = content;
        return new LoadItem(source ?? $"/documents/{name}", "text/plain", _ =>
            ValueTask.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(name)));
    }

    public Loader Loader(WarehouseDatabase database, LoadingOptions? options = null, string parserVersion = "test 1") => new(
        database, new DocumentParser(parserVersion, Parse), Microsoft.Extensions.Options.Options.Create(options ?? new LoadingOptions()),
        TimeProvider.System, NullLogger<Loader>.Instance);

    private ParseResult Parse(ReadOnlyMemory<byte> content, string? mediaType, CancellationToken cancellationToken)
    {
        lock (_contents)
        {
            Parsed++;
            return _contents[Encoding.UTF8.GetString(content.Span)]();
        }
    }
}
