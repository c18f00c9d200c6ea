using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables.Challenges;

/// <summary>What the heads of chapter 四 say by their order, where no columns stand one below the other.</summary>
internal sealed class ChallengeHeads
{
    private const FormTable Table = FormTable.Challenges;
    private const int ResultsOfChannel = 5;

    private readonly List<int> _channels = [];
    private readonly List<int> _results = [];
    private bool _namesLitigation;
    private bool _areChannelsInOrder = true;

    /// <summary>How many heads name a result.</summary>
    public int Results => _results.Count;

    /// <summary>
    /// Whether channels and results are named in the order of the form; a head of which parts are lost does not tell the order of the
    /// results.
    /// </summary>
    public bool IsInOrder => _areChannelsInOrder
        && (_results.Count % ResultsOfChannel != 0 || Enumerable.Range(0, _results.Count).All(i => _results[i] == i % ResultsOfChannel));

    /// <summary>Takes up a line of the head.</summary>
    public void Add(FormLine line)
    {
        var last = -1;
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (cell.Meaning is not { } meaning)
                continue;
            if (meaning.Column(Table) is var named and >= 0)
            {
                _results.Add(named);
            }
            else if (meaning.Row(Table) is var channel and >= 0)
            {
                _areChannelsInOrder &= channel > last;
                last = channel;
                _channels.Add(channel);
            }
            else if (meaning.IsHeader(Table))
            {
                last = Math.Max(last, 0);
                _namesLitigation = true;
            }
        }
    }

    /// <summary>
    /// The channels that a line of values stands under by itself: one, or the two of litigation, named just before it. Null when the head
    /// over it names
    /// others.
    /// </summary>
    public IReadOnlyList<int>? ChannelsOver(int values)
    {
        var isWhole = values is ResultsOfChannel or 2 * ResultsOfChannel && _channels.Count * ResultsOfChannel == values
            && !(_channels.Contains(0) && (_namesLitigation || _channels.Count > 1));
        return isWhole ? [.. _channels] : null;
    }

    /// <summary>Values have come; what is named from now on stands over others.</summary>
    public void EndOfHead()
    {
        _channels.Clear();
        _namesLitigation = false;
    }
}
