using System.Text;
using Warehouse.Reading.Documents;

namespace Warehouse.Reading.Tests;

/// <summary>Parsing in tests.</summary>
internal static class Parsers
{
    /// <summary>The parser of all formats that need no other program.</summary>
    public static ReportParser Default { get; } = ReportReaders.CreateParser(DocumentLimits.Default);

    /// <summary>The result for a page.</summary>
    public static ParseResult ParseHtml(string html) =>
        Default.Parse(Encoding.UTF8.GetBytes(html), "text/html", TestContext.Current.CancellationToken);

    /// <summary>The result for a text.</summary>
    public static ParseResult ParseText(string text) =>
        Default.Parse(Encoding.UTF8.GetBytes(text), "text/plain", TestContext.Current.CancellationToken);
}
