using System.Security.Cryptography;
using System.Text;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>
/// The files that an earlier load handled with the same parser: they are not parsed again. Captures are never looked up here: whoever
/// lists them asks for those not handled yet, and a page that went back to an older content is news.
/// </summary>
internal sealed class HandledDocuments
{
    // 16 bytes for each document instead of its path and digest: millions fit in memory.
    private readonly HashSet<UInt128> _files;

    private HandledDocuments(HashSet<UInt128> files) => _files = files;

    /// <summary>None: everything is parsed.</summary>
    public static HandledDocuments None { get; } = new([]);

    /// <summary>Reads what this version of the parser loaded or found unchanged.</summary>
    public static HandledDocuments Read(DuckDBConnection connection, string parserVersion)
    {
        var rows = connection.Query<(string Source, string Sha256)>(
            SqlCatalog.Read("program/loading/handled_files.sql"), new { parser_version = parserVersion }, buffered: false);
        return new HandledDocuments([.. rows.Select(row => Identity(row.Source, row.Sha256))]);
    }

    public bool Contains(LoadItem item, string sha256) => item.CaptureId is null && _files.Contains(Identity(item.Source, sha256));

    private static UInt128 Identity(string source, string sha256) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256} {source}")));
}
