using System.Globalization;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary>Keeps the details of unexpected errors, which people at the terminal are spared, in <c>logs/</c> of the data folder.</summary>
internal static class FailureLog
{
    /// <summary>Appends the error to today's file and returns its path; null when it cannot be written.</summary>
    public static string? Append(string dataPath, DateTimeOffset now, string command, Exception error)
    {
        try
        {
            var folder = Path.Combine(Path.GetFullPath(dataPath), "logs");
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, $"errors-{now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.log");
            File.AppendAllText(file, TerminalText.Lines($"{now:O} etl {command}\n{error}\n\n"));
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
