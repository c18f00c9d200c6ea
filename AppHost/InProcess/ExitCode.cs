using Warehouse.Etl.Storage;

namespace Warehouse.AppHost.InProcess;

/// <summary>The exit code of work in this process.</summary>
internal static class ExitCode
{
    /// <summary>Runs it; what an operator can mend, such as a port in use or a data folder that another process holds, is one sentence and 1.</summary>
    public static async Task<int> OfAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is IOException or OperatorException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
