using System.Globalization;
using System.IO.Compression;
using System.Text;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Tests.Crawling;

namespace Warehouse.Etl.Tests.CommandLine;

/// <summary>Hostile documents, parsed by the product in its own process: each is refused, and none makes it grow.</summary>
public sealed class HostileDocumentMemoryTests : IDisposable
{
    /// <summary>A page without a table takes the process to some 65 MB, the bytes of the largest document here to twice their number more.</summary>
    private const long Megabytes = 300;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("huge-spans.html")]
    [InlineData("nested.html")]
    [InlineData("fifty-megabytes.html")]
    [InlineData("cells-without-end.html")]
    [InlineData("sentence-without-end.html")]
    [InlineData("bomb.docx")]
    [InlineData("bomb.xlsx")]
    public async Task A_hostile_document_is_refused_in_bounded_memory(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The peak of a process's memory is read as Linux shows it.");
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(file, Document(name), TestContext.Current.CancellationToken);

        using var process = EtlProcess.StartInterruptible(["parse", file]);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
        await output;

        process.ExitCode.ShouldBe(ExitCode.Problems, await errors);
        peak.ShouldBeInRange(1, Megabytes * 1024);
    }

    private static byte[] Document(string name) => name switch
    {
        "huge-spans.html" => Page("<table>" + Repeat("<tr>" + Repeat("<td rowspan=65534 colspan=1000>1</td>", 100) + "</tr>", 200) + "</table>"),
        "nested.html" => Page(Repeat("<div><table><tr><td>", 10_000) + "1"),
        "fifty-megabytes.html" => Page(Repeat("<tr><td>一、本年新收政府信息公开申请数量</td><td>1</td></tr>", 700_000)),
        "cells-without-end.html" => Page("<table>" + Repeat("<tr><td>1</td></tr>", 900_000)),
        // What the expressions for titles, units and counts begin to match, again and again.
        "sentence-without-end.html" => Page("<p>" + Repeat("一、2024年（共收到1，其中", 500_000)),
        "bomb.docx" => Bomb("word/document.xml"),
        _ => Bomb("xl/workbook.xml"),
    };

    private static byte[] Page(string body) => Encoding.UTF8.GetBytes($"<html><h1>青禾县2024年政府信息公开工作年度报告</h1>{body}</html>");

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    // A gigabyte of spaces, packed into one megabyte.
    private static byte[] Bomb(string part)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using (var relationships = new StreamWriter(zip.CreateEntry("_rels/.rels").Open()))
            {
                relationships.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{part}\"/></Relationships>");
            }

            using var bomb = zip.CreateEntry(part).Open();
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 1024; i++)
                bomb.Write(spaces);
        }

        return stream.ToArray();
    }

    /// <summary>The peak so far in kilobytes; 0 where the process has ended.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB "), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
