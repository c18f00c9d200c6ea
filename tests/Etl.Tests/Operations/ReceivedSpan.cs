using System.Globalization;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>A span as it arrived.</summary>
internal sealed record ReceivedSpan(
    string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<(string Trace, string Id)> Links, bool IsError)
{
    private const int Error = 2;

    // Span: trace_id = 1, span_id = 2, parent_span_id = 4, name = 5, attributes = 9 (key = 1, value = 2 with string_value = 1 or int_value = 3),
    // links = 13 (trace_id = 1, span_id = 2), status = 15 (code = 3).
    public static ReceivedSpan Read(ProtobufMessage span) => new(
        span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5),
        span.Messages(9).ToDictionary(pair => pair.Text(1), pair => pair.Messages(2).Select(Value).FirstOrDefault() ?? ""),
        [.. span.Messages(13).Select(link => (link.Hex(1), link.Hex(2)))],
        span.Messages(15).Any(status => status.Number(3) == Error));

    private static string Value(ProtobufMessage value) => value.Text(1) is { Length: > 0 } text ? text : value.Number(3).ToString(CultureInfo.InvariantCulture);
}
