namespace Warehouse.Etl.Archive;

/// <summary>The end of a file that a crash may have torn.</summary>
internal static class WarcTail
{
    /// <summary>
    /// Cuts what follows the last whole group, when nothing whole comes after it, and returns how many bytes that were.
    /// </summary>
    /// <returns>Null when whole records follow damaged ones: that is no torn end, and the file must not be touched.</returns>
    public static long? Cut(string path)
    {
        var whole = 0L;
        using (var reader = new WarcReader(path))
        {
            try
            {
                while (reader.Read() is { } record)
                {
                    if (record.EndsGroup)
                        whole = record.End;
                }
            }
            catch (InvalidDataException)
            {
                if (reader.SkipDamage())
                    return null;
            }
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var torn = file.Length - whole;
        if (torn > 0)
        {
            file.SetLength(whole);
            file.Flush(flushToDisk: true);
        }

        return torn;
    }
}
