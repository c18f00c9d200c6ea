using Microsoft.AspNetCore.Connections;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Storage;

namespace Warehouse.AppHost.InProcess;

/// <summary>Runs work of this process until it is done or Ctrl-C stops it, and makes an exit code of how it went.</summary>
internal static class UntilStopped
{
    /// <summary>Runs it; what an operator can mend, such as a port in use or a data folder that another process holds, is one sentence and 1.</summary>
    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> work)
    {
        using var signals = StopSignals.OnConsole();
        try
        {
            return await work(signals.Stop);
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped before it was ready; what is stored is kept.");
            return 1;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"{e.Message.TrimEnd('.')}. Choose other ports with Ports__Etl=6180 and Ports__SampleSites=6181 in the environment.");
            return 1;
        }
        catch (Exception e) when (e is IOException or OperatorException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
