using Dapper;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>The books of a small part of the made-up country: the annual one made at once, the others when a test first asks for them.</summary>
public sealed class CountryBook : IAsyncLifetime
{
    private readonly Dictionary<string, string> _made = [];

    /// <summary>Where they are made.</summary>
    internal SampleBooks Books { get; } = SampleBooks.Published(SampleScale.Country);

    /// <summary>The annual book.</summary>
    public string File { get; private set; } = "";

    /// <summary>The snapshot they are made from.</summary>
    internal SnapshotDatabase Snapshot { get; private set; } = null!;

    /// <summary>The annual book in English.</summary>
    internal Task<string> EnglishBookAsync() => MakeAsync(SampleBooks.Annual with { Name = "annual", Language = WorkbookLanguage.En });

    /// <summary>The book of an agency with requests enough for its rates to be shown.</summary>
    internal Task<string> AgencyBookAsync(WorkbookLanguage language) => MakeAsync(new()
    {
        Name = $"agency {language}", Scope = new(ScopeKind.Agency, AgencyWhere("enough")), Template = WorkbookTemplate.Agency, Language = language,
    });

    /// <summary>The first agency whose disclosure rate of 2025 fits.</summary>
    internal string AgencyWhere(string condition)
    {
        using var connection = Snapshot.OpenConnection();
        return connection.ExecuteScalar<string>(
            $"select agency_id from metric_disclosure_rate where year = 2025 and {condition} order by agency_id limit 1")!;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        File = await Books.MakeAsync(SampleBooks.Annual);
        Snapshot = Books.Warehouse.OpenSnapshot();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Snapshot.Dispose();
        Books.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> MakeAsync(WorkbookDefinition definition)
    {
        if (!_made.TryGetValue(definition.Name, out var file))
            _made[definition.Name] = file = await Books.MakeAsync(definition);
        return file;
    }
}
