using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>Knows a full disk by the errors that it causes, whoever was writing: files of this program, or the database engine.</summary>
public static class FullDisk
{
    // ENOSPC of Linux and macOS, ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] Codes = [28, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    private static readonly string[] EngineWords = ["No space left on device", "not enough space on the disk"];

    /// <summary>What the operator is told.</summary>
    public const string Sentence = "The disk is full. Nothing that was stored is lost: make room, then the same goes on from there.";

    /// <summary>Whether an error, or one that caused it, comes of a full disk.</summary>
    public static bool Caused(Exception? error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is IOException && Codes.Contains(cause.HResult))
                return true;
            if (cause is DuckDBException && EngineWords.Any(words => cause.Message.Contains(words, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
