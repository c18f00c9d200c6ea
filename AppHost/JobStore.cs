using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Warehouse.AppHost;

/// <summary>The PostgreSQL that holds the job store of a cluster.</summary>
internal static class JobStore
{
    private const string Name = "jobs";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The one that <c>ConnectionStrings:jobs</c> names, or else a container.</summary>
    /// <exception cref="StackException">There is neither: resources that need a container would wait for ever.</exception>
    public static IResourceBuilder<IResourceWithConnectionString> AddJobStore(this IDistributedApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration.GetConnectionString(Name)))
            return builder.AddConnectionString(Name);
        if (Answers("docker") || Answers("podman"))
            return builder.AddPostgres("postgres").AddDatabase(Name);
        throw new StackException(
            "--cluster needs a PostgreSQL, and no container engine (Docker or Podman) runs here: start one, or name a database in ConnectionStrings__jobs.");
    }

    private static bool Answers(string engine)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(engine, "info") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(Patience))
                return process.ExitCode == 0;
            process.Kill();
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
