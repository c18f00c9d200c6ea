using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Each sheet of the two books is made as was approved.</summary>
[Collection(CountryBooksCollection.Name)]
public sealed class BookStructureTests(CountryBook country)
{
    private const string Head = "== ";

    /// <summary>Names of the approved sheets of a book.</summary>
    public static TheoryData<string> AnnualSheets => [.. Approved("annual-book").Keys];

    /// <inheritdoc cref="AnnualSheets"/>
    public static TheoryData<string> AgencySheets => [.. Approved("agency-book").Keys];

    [Theory]
    [MemberData(nameof(AnnualSheets))]
    public async Task A_sheet_of_the_annual_book_is_made_as_approved(string sheet) =>
        (await MadeAsync("annual-book", country.File)).GetValueOrDefault(sheet).ShouldBe(Approved("annual-book")[sheet]);

    [Theory]
    [MemberData(nameof(AgencySheets))]
    public async Task A_sheet_of_the_book_of_an_agency_is_made_as_approved(string sheet) =>
        (await MadeAsync("agency-book", await country.AgencyBookAsync(WorkbookLanguage.En))).GetValueOrDefault(sheet).ShouldBe(Approved("agency-book")[sheet]);

    [Fact]
    public async Task Neither_book_has_a_sheet_that_nobody_approved()
    {
        (await MadeAsync("annual-book", country.File)).Keys.ShouldBe(Approved("annual-book").Keys, ignoreOrder: true);
        (await MadeAsync("agency-book", await country.AgencyBookAsync(WorkbookLanguage.En))).Keys.ShouldBe(Approved("agency-book").Keys, ignoreOrder: true);
    }

    // Left in the folder for temporary files, to be read and copied over the approved one when a change is meant.
    private static async Task<Dictionary<string, string>> MadeAsync(string book, string file)
    {
        using var structure = new BookStructure(file);
        var sheets = structure.Read().ToDictionary(sheet => sheet.Name, sheet => string.Join('\n', sheet.Lines));
        await File.WriteAllTextAsync(
            Path.Combine(Path.GetTempPath(), $"{book}.structure.actual.txt"),
            string.Concat(sheets.Select(sheet => $"{Head}{sheet.Key}\n{sheet.Value}\n")), TestContext.Current.CancellationToken);
        return sheets;
    }

    private static Dictionary<string, string> Approved(string book) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Etl.Tests", "Workbooks", $"{book}.structure.txt"))
            .Split(Head, StringSplitOptions.RemoveEmptyEntries).Select(sheet => sheet.Split('\n', 2)).ToDictionary(sheet => sheet[0], sheet => sheet[1].TrimEnd('\n'));
}
