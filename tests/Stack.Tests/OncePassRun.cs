namespace Warehouse.Stack.Tests;

/// <summary>One pass from its start to its end, for tests that each look at a part of it.</summary>
public sealed class OncePassRun : IAsyncLifetime
{
    internal StackFolder Folder { get; } = new();

    internal AppHostProcess Ended { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Ended = await AppHostProcess.RunAsync(Folder.Settings(), "--once");

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
