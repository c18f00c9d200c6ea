using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>Tells which wrong figures of a reading nobody would notice.</summary>
internal static class FigureJudge
{
    /// <summary>
    /// The wrong figures of a reading of a document whose print is known. A wrong figure is noticed when a sum that this very figure takes
    /// part in is broken. Else it may stand only where the document itself prints it and no sum could tell: each of its sums lacks a figure
    /// in
    /// the document, holds there, or is broken there and unreadable in the reading.
    /// </summary>
    public static IEnumerable<Cell> Unnoticed(AnnualReport reading, DamagedPrint print)
    {
        var printed = print.Figures();
        var read = Figures(reading);
        var states = reading.Cells.ToDictionary(cell => cell.Key, cell => cell.State);
        var sumsOfPrint = FormSums.Of(EditionOf(print.Report));
        foreach (var cell in reading.Cells.Where(cell => cell.State == CellState.Reported))
        {
            // Where labels or heads changed places, their old order is as good a reading as the new one.
            var isRight = !print.IsGone(cell.Key) && cell.Value == print.Truth.GetValueOrDefault(cell.Key);
            if (isRight || IsBroken(reading, cell, read))
                continue;
            var isTold = sumsOfPrint[cell.Key].Any(
                sum => sum.Holds(printed) == false && !sum.Cells.Any(key => states.GetValueOrDefault(key) == CellState.Unreadable));
            if (isTold || cell.Value != printed.GetValueOrDefault(cell.Key))
                yield return cell;
        }
    }

    /// <summary>
    /// The wrong figures of a reading of a document whose characters were damaged, so that nobody knows what it prints: those whose every
    /// sum that
    /// can be worked out in the undamaged document can be worked out in the reading too, and holds.
    /// </summary>
    public static IEnumerable<Cell> Unnoticed(AnnualReport reading, ReportFigures report)
    {
        var truth = report.Tables.SelectMany(table => table.Cells).ToDictionary();
        var sumsOfTruth = FormSums.Of(EditionOf(report));
        var read = Figures(reading);
        return reading.Cells.Where(cell => cell.State == CellState.Reported && cell.Value != truth.GetValueOrDefault(cell.Key)
            && !IsBroken(reading, cell, read)
            && sumsOfTruth[cell.Key].Where(sum => sum.Holds(truth) == true).ToList() is { Count: > 0 } sums
            && sums.TrueForAll(sum => sum.Holds(read) == true));
    }

    private static Edition EditionOf(ReportFigures report) => report.Table(FormTable.Requests)?.Edition ?? Edition.Form2021;

    private static bool IsBroken(AnnualReport reading, Cell cell, Dictionary<CellKey, decimal?> read)
    {
        var edition = reading.Tables.Single(table => table.Table == FormTable.Requests).Edition;
        return FormSums.Of(edition)[cell.Key].Any(sum => sum.Holds(read) == false);
    }

    private static Dictionary<CellKey, decimal?> Figures(AnnualReport reading) =>
        reading.Cells.ToDictionary(cell => cell.Key, cell => cell.Value);
}
