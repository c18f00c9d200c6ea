using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables.Challenges;

/// <summary>Decides by the totals of chapter 四 between the ways in which a line with a lost or surplus cell can be read.</summary>
internal static class ChallengeReferee
{
    private const int Results = 5;
    private const int Columns = 15;

    /// <summary>The first column of each channel.</summary>
    private static readonly int[] Channels = [0, Results, 2 * Results];

    /// <summary>So few figures that differ are misprints, as two totals left at 0; more have moved.</summary>
    private const int MostMisprints = 2;

    /// <summary>For each column the index of the printed cell; -1 where no cell is certain.</summary>
    /// <param name="row">The printed cells.</param>
    /// <param name="options">The ways in which they can be laid into the columns.</param>
    /// <param name="mustSumUp">Whether even the only way must agree with the totals.</param>
    public static int[] Settle(ValueRow row, List<Placement> options, bool mustSumUp)
    {
        if (options is [var only] && !mustSumUp)
            return WithoutShifted(row, only);
        var settled = new int[Columns];
        Array.Fill(settled, -1);
        var outcomes = options.Select(option => Values(row, option)).ToList();
        var left = Enumerable.Range(0, options.Count).Where(i => Holds(outcomes[i])).ToList();
        if (left.Count == 0)
            return settled;
        var chosen = left.MaxBy(i => options[i].Lost);
        for (var column = 0; column < Columns; column++)
        {
            if (outcomes[chosen][column] is { } value && left.TrueForAll(i => outcomes[i][column] == value))
                settled[column] = options[chosen].Sources[column];
        }
        return settled;
    }

    /// <summary>
    /// Agencies print totals that are no sums, so a complete line counts as printed even then. But where several channels do not sum up and
    /// a lost
    /// value together with a surplus one would explain them all, the values between the two may have moved: no cell that differs is
    /// certain.
    /// </summary>
    private static int[] WithoutShifted(ValueRow row, Placement printed)
    {
        var values = Values(row, printed);
        int[] settled = [.. printed.Sources];
        if (Channels.Count(first => !Holds(values, first)) < 2)
            return settled;
        for (var extra = 0; extra < Columns; extra++)
        {
            int[] rest = [.. printed.Sources.Where((_, i) => i != extra)];
            for (var lost = 0; lost < Columns; lost++)
            {
                var other = Values(row, new Placement([.. rest[..lost], -1, .. rest[lost..]]));
                int[] moved = [.. Enumerable.Range(0, Columns).Where(i => other[i] != values[i])];
                if (moved.Length <= MostMisprints || !Holds(other))
                    continue;
                foreach (var column in moved)
                    settled[column] = -1;
            }
        }
        return settled;
    }

    private static decimal?[] Values(ValueRow row, Placement option)
    {
        var values = new decimal?[Columns];
        for (var column = 0; column < Columns; column++)
        {
            if (option.Sources[column] >= 0 && row.Cells[option.Sources[column]].Figure is { State: CellState.Reported } figure)
                values[column] = figure.Value;
        }
        if (option.Lost is var lost and >= 0)
            values[lost] = Derive(values, lost);
        return values;
    }

    private static decimal? Derive(decimal?[] values, int lost)
    {
        var first = lost / Results * Results;
        decimal? sum = 0;
        for (var i = first; i < first + Results - 1; i++)
            sum += i == lost ? 0 : values[i];
        return lost % Results == Results - 1 ? sum : values[first + Results - 1] - sum;
    }

    /// <summary>Whether every channel is complete and sums to its total; an option that cannot be assessed is none to rely on.</summary>
    private static bool Holds(decimal?[] values) => Array.TrueForAll(Channels, first => Holds(values, first));

    private static bool Holds(decimal?[] values, int first)
    {
        decimal? sum = 0;
        for (var i = first; i < first + Results - 1; i++)
        {
            if (values[i] is null or < 0)
                return false;
            sum += values[i];
        }
        return sum == values[first + Results - 1];
    }
}
