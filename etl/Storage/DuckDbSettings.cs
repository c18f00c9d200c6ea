using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>Builds connection strings. Extensions are never fetched, whoever asks.</summary>
internal static class DuckDbSettings
{
    /// <summary>For a trusted program.</summary>
    public static string Trusted(string file, bool readOnly, WarehouseOptions options, string temporary)
    {
        var settings =
            Limited(file, options.MemoryMegabytes, options.Threads ?? Environment.ProcessorCount, options.TemporaryMegabytes, temporary);
        if (readOnly)
            settings["access_mode"] = "READ_ONLY";
        return settings.ConnectionString;
    }

    /// <summary>For SQL written by strangers: no writing, no files, no settings.</summary>
    public static string Sandboxed(string file, SandboxLimits limits, string temporary)
    {
        var settings = Limited(file, limits.MemoryMegabytes, limits.Threads, limits.TemporaryMegabytes, temporary);
        settings["access_mode"] = "READ_ONLY";
        settings["enable_external_access"] = "false";
        settings["lock_configuration"] = "true";
        return settings.ConnectionString;
    }

    private static DuckDBConnectionStringBuilder Limited(string file, int memory, int threads, int disk, string temporary) => new()
    {
        DataSource = file,
        ["autoinstall_known_extensions"] = "false",
        ["autoload_known_extensions"] = "false",
        ["memory_limit"] = $"{memory}MB",
        ["threads"] = $"{threads}",
        ["temp_directory"] = temporary,
        ["max_temp_directory_size"] = $"{disk}MB",
    };
}
