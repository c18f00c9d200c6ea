using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>A receiver of OTLP: HTTP with protobuf, or gRPC over HTTP/2 without TLS. It keeps names, parents and attributes.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private const int GrpcHead = 5;

    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<ReceivedSpan> Spans { get; } = new();

    public ConcurrentQueue<string> Metrics { get; } = new();

    /// <summary>Attributes of the points of sums, each <c>metric name=value</c>.</summary>
    public ConcurrentQueue<string> Points { get; } = new();

    /// <summary>Log lines with the trace they belong to.</summary>
    public ConcurrentQueue<(string Trace, string Text)> Logs { get; } = new();

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<OtlpReceiver> StartAsync(bool grpc, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = grpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.MapPost("{**path}", receiver.ReceiveAsync);
        await receiver._app.StartAsync(cancellationToken);
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var message = body.ToArray();
        var grpc = context.Request.ContentType == "application/grpc";
        if (grpc)
        {
            BinaryPrimitives.ReadInt32BigEndian(message.AsSpan(1)).ShouldBe(message.Length - GrpcHead);
            message = message[GrpcHead..];
        }

        Keep(context.Request.Path.Value!, new ProtobufMessage(message));
        context.Response.ContentType = grpc ? "application/grpc" : "application/x-protobuf";
        if (!grpc)
            return;
        await context.Response.Body.WriteAsync(new byte[GrpcHead], context.RequestAborted);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    // Field numbers of opentelemetry-proto 1: resource_* = 1, scope_* = 2, records = 2.
    private void Keep(string path, ProtobufMessage request)
    {
        foreach (var record in request.Messages(1).SelectMany(resource => resource.Messages(2)).SelectMany(scope => scope.Messages(2)))
        {
            if (path.Contains("trace", StringComparison.OrdinalIgnoreCase))
                Spans.Enqueue(ReceivedSpan.Read(record));
            else if (path.Contains("metric", StringComparison.OrdinalIgnoreCase))
                Keep(record);
            else
                Logs.Enqueue((record.Hex(9), record.Messages(5).Select(body => body.Text(1)).FirstOrDefault() ?? ""));
        }
    }

    // Metric: name = 1, sum = 7; sum: data_points = 1; point: attributes = 7 (key = 1, value = 2 with string_value = 1).
    private void Keep(ProtobufMessage metric)
    {
        Metrics.Enqueue(metric.Text(1));
        foreach (var attribute in metric.Messages(7).SelectMany(sum => sum.Messages(1)).SelectMany(point => point.Messages(7)))
            Points.Enqueue($"{metric.Text(1)} {attribute.Text(1)}={attribute.Messages(2).Select(value => value.Text(1)).FirstOrDefault()}");
    }
}
