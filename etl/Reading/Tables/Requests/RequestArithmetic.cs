using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables.Requests;

/// <summary>
/// The figures of chapter 三 known so far and the identities printed in the form: received + carried_in = processed + carried_out and the
/// outcomes sum to processed, in every column; the six columns sum to the total, in every row.
/// </summary>
internal sealed class RequestArithmetic
{
    /// <summary>The columns of the form: six requester types and their total.</summary>
    public const int Columns = 7;

    private static readonly IReadOnlyList<FormRow> Form = [.. StatutoryForm.Instance.Rows.Where(row => row.Table == FormTable.Requests)];

    private static readonly int Received = Index("received");
    private static readonly int CarriedIn = Index("carried_in");
    private static readonly int Processed = Index("processed");
    private static readonly int CarriedOut = Index("carried_out");

    private readonly decimal?[,] _values = new decimal?[Form.Count, Columns];
    private readonly int[] _outcomes;

    /// <summary>An empty table.</summary>
    public RequestArithmetic(Edition edition) =>
        _outcomes = [.. Enumerable.Range(0, Form.Count).Where(i => Form[i].Kind == "outcome" && Form[i].IsIn(edition))];

    /// <summary>The figure of a cell; null while unknown.</summary>
    public decimal? this[int row, int column]
    {
        get => _values[row, column];
        set => _values[row, column] = value;
    }

    /// <summary>What the identities of a column say of a row: true they hold, false one is broken, null none can be assessed.</summary>
    public bool? Check(int row, int column)
    {
        bool? result = null;
        if (row == Received || row == CarriedIn || row == Processed || row == CarriedOut)
            result = Combine(result, CheckFlow(column));
        if (row != Received && row != CarriedIn && row != CarriedOut)
            result = Combine(result, CheckOutcomes(column));
        return result;
    }

    /// <summary>Whether the six columns of a row sum to its total; null when a cell is unknown.</summary>
    public bool? CheckRow(int row)
    {
        var sum = 0m;
        for (var column = 0; column < Columns - 1; column++)
        {
            if (_values[row, column] is not { } value)
                return null;
            sum += value;
        }
        return _values[row, Columns - 1] is { } total ? sum == total : null;
    }

    /// <summary>The figure that a cell must have for its row to sum up; null when another cell is unknown.</summary>
    public decimal? Derive(int row, int column)
    {
        var sum = 0m;
        for (var i = 0; i < Columns - 1; i++)
        {
            if (i == column)
                continue;
            if (_values[row, i] is not { } value)
                return null;
            sum += value;
        }
        return column == Columns - 1 ? sum : _values[row, Columns - 1] - sum;
    }

    private bool? CheckFlow(int column) =>
        _values[Received, column] + _values[CarriedIn, column] - _values[Processed, column] - _values[CarriedOut, column] is { } difference
            ? difference == 0 : null;

    private bool? CheckOutcomes(int column)
    {
        var sum = 0m;
        foreach (var row in _outcomes)
        {
            if (_values[row, column] is not { } value)
                return null;
            sum += value;
        }
        return _values[Processed, column] is { } processed ? sum == processed : null;
    }

    private static bool? Combine(bool? one, bool? other) => one is null ? other : other is null ? one : one.Value && other.Value;

    private static int Index(string code) => Enumerable.Range(0, Form.Count).First(i => Form[i].Code == code);
}
