namespace Warehouse.Etl.Publishing;

/// <summary>Takes the time of the steps of one publication, so that an operator sees which of them is slow.</summary>
internal sealed class PublishSteps(TimeProvider clock)
{
    private readonly List<PublishStep> _done = [];

    /// <summary>The steps so far, in their order.</summary>
    public IReadOnlyList<PublishStep> Done => _done;

    /// <summary>Does one step.</summary>
    public async Task<T> TakeAsync<T>(string name, Func<Task<T>> step)
    {
        var start = clock.GetTimestamp();
        var result = await step();
        _done.Add(new(name, clock.GetElapsedTime(start).TotalSeconds));
        return result;
    }

    /// <summary>Does one step.</summary>
    public Task TakeAsync(string name, Func<Task> step) => TakeAsync(name, async () =>
    {
        await step();
        return true;
    });

    /// <summary>Does one step.</summary>
    public void Take(string name, Action step)
    {
        var start = clock.GetTimestamp();
        step();
        _done.Add(new(name, clock.GetElapsedTime(start).TotalSeconds));
    }
}
