using System.IO.Compression;
using System.Text.RegularExpressions;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>The books of the country as LibreOffice prints and calculates them: all of them in one run each, when a test first asks for it.</summary>
public sealed partial class ConvertedBooks : IDisposable
{
    private readonly CountryBook _country;
    private readonly OfficeRun _office = new();
    private readonly Lazy<Task<IReadOnlyList<string>>> _originals;
    private readonly Lazy<Task<IReadOnlyList<string>>> _printed;
    private readonly Lazy<Task<IReadOnlyList<string>>> _calculated;

    public ConvertedBooks(CountryBook country)
    {
        _country = country;
        _originals = new(CopyAsync);
        _printed = new(async () => await _office.ConvertAsync(await _originals.Value, "pdf"));
        _calculated = new(async () => await _office.ConvertAsync(await EmptiedAsync(), "xlsx"));
    }

    /// <summary>Positions of the books in the lists.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["annual zh", "annual en", "agency zh", "agency en"];

    /// <summary>A book as it was written.</summary>
    internal async Task<string> OriginalAsync(string name) => (await _originals.Value)[Names.ToList().IndexOf(name)];

    /// <summary>A book as a PDF.</summary>
    internal async Task<string> PrintedAsync(string name) => (await _printed.Value)[Names.ToList().IndexOf(name)];

    /// <summary>A book whose formulas had no values, which LibreOffice then calculated.</summary>
    internal async Task<string> CalculatedAsync(string name) => (await _calculated.Value)[Names.ToList().IndexOf(name)];

    /// <summary>What a program says of a book that is printed.</summary>
    internal Task<string> RunAsync(string program, params string[] arguments) => ForeignProgram.RunAsync(program, _office.Folder, TimeSpan.FromMinutes(1), arguments);

    /// <inheritdoc/>
    public void Dispose() => _office.Dispose();

    // Under plain names in one folder, as LibreOffice converts several files into one.
    private async Task<IReadOnlyList<string>> CopyAsync()
    {
        string[] files =
        [
            _country.File, await _country.EnglishBookAsync(), await _country.AgencyBookAsync(WorkbookLanguage.Zh), await _country.AgencyBookAsync(WorkbookLanguage.En),
        ];
        return [.. files.Select((file, index) => Copied(file, $"{Names[index]}.xlsx"))];
    }

    private string Copied(string file, string name)
    {
        var target = Path.Combine(_office.Folder, name);
        File.Copy(file, target);
        return target;
    }

    // Without values there is nothing that LibreOffice could keep: it must calculate.
    private async Task<IReadOnlyList<string>> EmptiedAsync() => [.. (await _originals.Value).Select(Emptied)];

    private string Emptied(string file)
    {
        var target = Path.Combine(_office.Folder, $"emptied {Path.GetFileName(file)}");
        File.Copy(file, target);
        using var archive = ZipFile.Open(target, ZipArchiveMode.Update);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
        {
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            CachedValue().IsMatch(text).ShouldBe(text.Contains("</f>", StringComparison.Ordinal), entry.FullName);
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(CachedValue().Replace(text, "$1"));
        }

        return target;
    }

    [GeneratedRegex(@"(</f>)<v>[^<]*</v>", RegexOptions.None, 10_000)]
    private static partial Regex CachedValue();
}
