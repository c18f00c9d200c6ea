using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;
using Warehouse.Reading.Tables;
using Warehouse.Reading.Tables.Challenges;
using Warehouse.Reading.Tables.Disclosure;
using Warehouse.Reading.Tables.Requests;

namespace Warehouse.Reading;

/// <summary>Reads the three tables of the form from a sorted document.</summary>
internal static class FormReader
{
    private const int FirstYearOf2021Form = 2021;

    /// <summary>The tables in the order 三, 二, 四; <paramref name="year"/> tells the edition where nothing in the tables does.</summary>
    public static IReadOnlyList<TableResult> Read(DocumentOutline outline, int? year)
    {
        var byYear = year < FirstYearOf2021Form ? Edition.Trial2019 : Edition.Form2021;
        var requests = RequestTableReader.Read(outline.Lines(FormTable.Requests), byYear);
        var disclosure = DisclosureTableReader.Read(outline.Lines(FormTable.Disclosure), requests.Edition ?? byYear);
        return [requests, disclosure, ChallengeTableReader.Read(outline.Lines(FormTable.Challenges))];
    }

    /// <summary>The edition of tables that show none themselves: that of the others, else that of the year.</summary>
    public static Edition Fallback(IReadOnlyList<TableResult> tables, int? year)
    {
        foreach (var table in tables)
        {
            if (table.Edition is { } edition)
                return edition;
        }
        return year < FirstYearOf2021Form ? Edition.Trial2019 : Edition.Form2021;
    }
}
