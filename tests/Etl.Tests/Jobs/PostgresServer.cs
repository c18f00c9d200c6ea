using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>A PostgreSQL of this machine on a free port and a folder of its own, gone after the tests of a class.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("warehouse-postgres-").FullName;
    private Process? _server;
    private int _port;

    /// <summary>Connection string of a database that is empty at first; null where PostgreSQL is missing.</summary>
    public string? ConnectionString { get; private set; }

    // A pooled connection may be one of before the server stopped.
    private string Unpooled => $"{ConnectionString};Pooling=false";

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")).FirstOrDefault()
        : null;

    /// <summary>Connection string of a new, empty database; null where PostgreSQL is missing.</summary>
    public async Task<string?> NewDatabaseAsync()
    {
        if (ConnectionString is null)
            return null;
        var name = $"test_{Guid.NewGuid():N}";
        await using var connection = new Npgsql.NpgsqlConnection(Unpooled);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal);
    }

    /// <summary>Stops the server at once: connections are cut, nothing is finished.</summary>
    public async Task StopAsync()
    {
        using (var quit = Process.Start("kill", ["-QUIT", $"{_server!.Id}"]))
            await quit.WaitForExitAsync();
        await _server.WaitForExitAsync().WaitAsync(Limit);
        _server.Dispose();
        _server = null;
    }

    /// <summary>Starts it again, with what it had.</summary>
    public async Task StartAgainAsync()
    {
        StartServer();
        await UntilReadyAsync();
    }

    public void SkipWhenMissing() => Assert.SkipUnless(ConnectionString is not null, "PostgreSQL is not on this machine.");

    public async ValueTask InitializeAsync()
    {
        if (Programs is not { } programs)
            return;
        // PostgreSQL refuses to run as root, so root lends it the folder.
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["postgres", _folder]);
        var data = Path.Combine(_folder, "data");
        await RunAsync(Path.Combine(programs, "initdb"), ["-D", data, "-U", "warehouse", "-A", "trust", "--no-sync"], asPostgres: true);
        _port = FreePort();
        StartServer();
        ConnectionString = $"Host=127.0.0.1;Port={_port};Username=warehouse;Database=postgres";
        await UntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void StartServer()
    {
        _server = Process.Start(Start(
            Path.Combine(Programs!, "postgres"),
            [
                "-D", Path.Combine(_folder, "data"), "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}",
                "-c", "fsync=off", "-c", "max_connections=300",
            ],
            asPostgres: true));
        // What it says must be read, or it stops at a full pipe.
        _server!.OutputDataReceived += static (_, _) => { };
        _server.ErrorDataReceived += static (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static ProcessStartInfo Start(string program, IReadOnlyList<string> arguments, bool asPostgres)
    {
        var lower = asPostgres && Environment.IsPrivilegedProcess;
        return new ProcessStartInfo(lower ? "setpriv" : program, lower ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments] : arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/",
        };
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, bool asPostgres = false)
    {
        using var process = Process.Start(Start(program, arguments, asPostgres))!;
        var errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit);
        process.ExitCode.ShouldBe(0, await errors);
    }

    private async Task UntilReadyAsync()
    {
        using var timeout = new CancellationTokenSource(Limit);
        while (true)
        {
            try
            {
                await using var connection = new Npgsql.NpgsqlConnection(Unpooled);
                await connection.OpenAsync(timeout.Token);
                return;
            }
            catch (Npgsql.NpgsqlException)
            {
                await Task.Delay(100, timeout.Token);
            }
        }
    }
}
