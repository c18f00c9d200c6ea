namespace Warehouse.Etl.Tests.Operations;

/// <summary>A span as it arrived.</summary>
internal sealed record ReceivedSpan(string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<(string Trace, string Id)> Links)
{
    // Span: trace_id = 1, span_id = 2, parent_span_id = 4, name = 5, attributes = 9 (key = 1, value = 2 with string_value = 1),
    // links = 13 (trace_id = 1, span_id = 2).
    public static ReceivedSpan Read(ProtobufMessage span) => new(
        span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5),
        span.Messages(9).ToDictionary(pair => pair.Text(1), pair => pair.Messages(2).Select(value => value.Text(1)).FirstOrDefault() ?? ""),
        [.. span.Messages(13).Select(link => (link.Hex(1), link.Hex(2)))]);
}
