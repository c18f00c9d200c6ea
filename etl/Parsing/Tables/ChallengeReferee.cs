using Warehouse.Etl.Reports;

namespace Warehouse.Etl.Parsing.Tables;

/// <summary>Decides by the totals of chapter 四 between the ways in which a line with a lost or surplus cell can be read.</summary>
internal static class ChallengeReferee
{
    private const int Results = 5;
    private const int Columns = 15;

    /// <summary>For each column the index of the printed cell; -1 where no cell is certain.</summary>
    /// <param name="row">The printed cells.</param>
    /// <param name="options">The ways in which they can be laid into the columns.</param>
    /// <param name="mustSumUp">Whether even the only way must agree with the totals.</param>
    public static int[] Settle(ValueRow row, List<Placement> options, bool mustSumUp)
    {
        var settled = new int[Columns];
        Array.Fill(settled, -1);
        if (options.Count == 1 && !mustSumUp)
            return options[0].Sources;
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
    private static bool Holds(decimal?[] values)
    {
        for (var first = 0; first < Columns; first += Results)
        {
            decimal? sum = 0;
            for (var i = first; i < first + Results - 1; i++)
            {
                if (values[i] is null or < 0)
                    return false;
                sum += values[i];
            }
            if (sum != values[first + Results - 1])
                return false;
        }
        return true;
    }
}
