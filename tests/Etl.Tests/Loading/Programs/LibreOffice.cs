using System.Diagnostics;
using Warehouse.Etl.Loading.Programs;

namespace Warehouse.Etl.Tests.Loading.Programs;

/// <summary>LibreOffice in tests: it makes the formats that .NET cannot write.</summary>
internal static class LibreOffice
{
    /// <summary>Skips the running test where LibreOffice is not installed.</summary>
    public static void SkipWhenMissing() =>
        Assert.SkipUnless(new ProgramPath().Find("soffice") is not null, "LibreOffice is not installed.");

    /// <summary>A document in another format; skips the running test where LibreOffice is not installed.</summary>
    public static byte[] Convert(byte[] document, string extension, string from = "docx")
    {
        SkipWhenMissing();
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File($"report.{from}"), document);
        using var process = Process.Start(new ProcessStartInfo(new ProgramPath().Find("soffice")!,
        [
            $"-env:UserInstallation={new Uri(folder.File("profile")).AbsoluteUri}", "--headless", "--convert-to", extension, "--outdir",
                folder.Path,
            folder.File($"report.{from}"),
        ])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        if (!process.WaitForExit(TimeSpan.FromSeconds(120)))
            process.Kill(entireProcessTree: true);
        return File.ReadAllBytes(folder.File($"report.{extension}"));
    }
}
