namespace Warehouse.AppHost;

/// <summary>The command line of the app host.</summary>
/// <param name="Once">One pass, then the end.</param>
/// <param name="Cluster">With the job store and two workers.</param>
/// <param name="Settings">Settings, each <c>NAME=VALUE</c> or <c>--NAME=VALUE</c>, e.g. <c>Ports:Etl=6180</c>.</param>
internal sealed record StackArguments(bool Once, bool Cluster, string[] Settings)
{
    private const string OnceFlag = "--once";
    private const string ClusterFlag = "--cluster";
    private const int WrongUse = 2;

    /// <summary>Reads it.</summary>
    /// <exception cref="StackException">There is something on it that this program does not know.</exception>
    public static StackArguments Read(string[] arguments)
    {
        if (arguments.FirstOrDefault(each => each is not (OnceFlag or ClusterFlag) && !IsSetting(each)) is { } unknown)
            throw new StackException(
                $"There is no argument '{unknown}': give {OnceFlag} for one pass, {ClusterFlag} for two workers besides, settings as NAME=VALUE, or nothing.", WrongUse);
        var read = new StackArguments(arguments.Contains(OnceFlag), arguments.Contains(ClusterFlag), [.. arguments.Where(IsSetting)]);
        return read is { Once: true, Cluster: true } ? throw new StackException($"Give {OnceFlag} or {ClusterFlag}, not both.", WrongUse) : read;
    }

    private static bool IsSetting(string argument) => argument.IndexOf('=', StringComparison.Ordinal) > 0;
}
