using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>
/// Runs a static method of the tests in a process of its own, for what needs one: locks between processes, and being killed.
/// The method takes the argument, says "ready" when it is where the test wants it, and waits.
/// </summary>
internal sealed class SecondProcess : IDisposable
{
    private const string Role = "WAREHOUSE_TEST_ROLE";
    private const string Argument = "WAREHOUSE_TEST_ARGUMENT";

    private readonly Process _process;

    private SecondProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts a static method without result and with one string parameter, and waits until it is ready.</summary>
    public static async Task<SecondProcess> StartAsync(Action<string> role, string argument, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(SecondProcess).Assembly.Location);
        start.Environment[Role] = $"{role.Method.DeclaringType!.FullName}:{role.Method.Name}";
        start.Environment[Argument] = argument;
        var second = new SecondProcess(Process.Start(start)!);
        var line = await second._process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
        line.ShouldBe("ready");
        return second;
    }

    /// <summary>Says that the role is where the test wants it, and waits to be killed.</summary>
    public static void ReadyForTheEnd()
    {
        Console.WriteLine("ready");
        Thread.Sleep(TimeSpan.FromMinutes(2));
    }

    /// <summary>Kills it without warning and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    // The one place where the same executable can become another program before the test runner starts.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Become()
    {
        if (Environment.GetEnvironmentVariable(Role) is not { } role)
            return;
        var parts = role.Split(':');
        var method = typeof(SecondProcess).Assembly.GetType(parts[0], throwOnError: true)!.GetMethod(
            parts[1], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        method.CreateDelegate<Action<string>>()(Environment.GetEnvironmentVariable(Argument)!);
        Environment.Exit(0);
    }
#pragma warning restore CA2255
}
