namespace DuckDB.NET.Native;

/// <summary>Reads a single value.</summary>
public interface IDuckDBValueReader
{
    /// <summary>Whether the value is NULL.</summary>
    bool IsNull();

    /// <summary>The value as <typeparamref name="T"/>.</summary>
    T GetValue<T>();
}
