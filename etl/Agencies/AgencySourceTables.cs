using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Agencies;

/// <summary>Writes where agencies publish.</summary>
internal static class AgencySourceTables
{
    /// <summary>Writes the entries in place of what is stored of their agencies, within the caller's transaction.</summary>
    public static void Replace(DuckDBConnection connection, IReadOnlyList<AgencyEntry> entries)
    {
        if (entries.Count == 0)
            return;
        foreach (var ids in entries.Select(entry => entry.Source.Agency.Id).Chunk(500))
            connection.Execute(SqlCatalog.Read("program/agencies/forget_sources.sql"), new { agency_ids = ids });
        WriteRegistrations(connection, entries);
        WriteLists(connection, "agency_list_page", "url", entries, source => source.ListUrls.Select(url => url.AbsoluteUri));
        WriteLists(connection, "agency_host", "host", entries, source => source.AllowedHosts);
        WriteFormerNames(connection, entries);
    }

    private static void WriteRegistrations(DuckDBConnection connection, IReadOnlyList<AgencyEntry> entries)
    {
        using var rows = CheckedAppender.Open(
            connection, "agency_registration", "agency_id", "style", "active_from", "active_to", "merged_into");
        foreach (var (source, merged) in entries.Select(entry => (entry.Source, entry.MergedInto)))
        {
            rows.Row().Append(source.Agency.Id).Append(RegistryCode.Of(source.Style)).Append(source.ActiveFrom).Append(source.ActiveTo)
                .Append(merged).End();
        }

        rows.Complete();
    }

    private static void WriteLists(
        DuckDBConnection connection, string table, string column, IReadOnlyList<AgencyEntry> entries,
        Func<AgencySource, IEnumerable<string>> items)
    {
        using var rows = CheckedAppender.Open(connection, table, "agency_id", "ordinal", column);
        foreach (var source in entries.Select(entry => entry.Source))
        {
            var ordinal = 0;
            foreach (var item in items(source))
                rows.Row().Append(source.Agency.Id).Append(++ordinal).Append(item).End();
        }

        rows.Complete();
    }

    private static void WriteFormerNames(DuckDBConnection connection, IReadOnlyList<AgencyEntry> entries)
    {
        using var rows = CheckedAppender.Open(connection, "agency_former_name", "agency_id", "name", "until");
        foreach (var entry in entries)
        {
            foreach (var former in entry.FormerNames)
                rows.Row().Append(entry.Source.Agency.Id).Append(former.Name).Append(former.Until).End();
        }

        rows.Complete();
    }
}
