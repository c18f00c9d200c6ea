using Warehouse.Etl.Loading.Programs;

namespace Warehouse.Etl.Tests.Loading.Programs;

/// <summary>The programs that tests of PDF files need.</summary>
internal static class PdfPrograms
{
    /// <summary>Skips the running test where poppler is not installed.</summary>
    public static void SkipWhenMissing() => Assert.SkipUnless(IsThere, "poppler (pdftotext, pdftocairo) is not installed.");

    private static bool IsThere =>
        new ProgramPath() is var path && path.Find("pdftotext") is not null && path.Find("pdftocairo") is not null;
}
