using System.CommandLine;
using Warehouse.Etl.Jobs.Work;
using Warehouse.Etl.Workbooks;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Delivery;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>workbook</c>: makes an Excel workbook from the current snapshot, now.</summary>
internal sealed class WorkbookVerb : Verb
{
    private readonly Option<string?> _name = new("--name") { Description = "A workbook of the definition file; or the name of the file made with --scope." };

    private readonly Option<string?> _scope = new("--scope")
    {
        Description = "country, province:CODE, prefecture:CODE, county:CODE, agency:ID, subordinates:ID or kind:KIND.", HelpName = "SCOPE",
    };

    private readonly ChoiceOption<WorkbookTemplate> _template = new("--template") { Description = "annual (many agencies) or agency (one beside its peers)." };

    private readonly Option<int?> _year = new("--year") { Description = "Year of the book; the last one of the snapshot by default." };

    private readonly Option<int> _years = new("--years") { Description = "Years that it looks back over.", DefaultValueFactory = _ => 7 };

    private readonly ChoiceOption<WorkbookLanguage> _language = new("--language") { Description = "Chinese or English." };

    private readonly ChoiceOption<CountedAgencies> _counts = new("--counts")
    {
        Description = "Whose figures are summed: bodies (all but governments, whose reports contain the others), governments or all.",
    };

    private readonly Option<bool> _list = new("--list") { Description = "List the defined workbooks and their issues instead." };

    private readonly Option<bool> _json;

    public WorkbookVerb() : base("workbook", "Make an Excel workbook from the current snapshot.")
    {
        foreach (var option in (Option[])[_name, _scope, _template, _year, _years, _language, _counts, _list])
            Add(option);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        if (!run.Get(_list) && run.Get(_name) is null && run.Get(_scope) is null)
            throw new UsageException("Say what to make: --name of a defined workbook, or --scope.");
        run.RequireDataFolder();
        if (run.Get(_list))
            return List(run);
        var outcome = await run.Service<WorkbookMaker>().MakeAsync(Definition(run), cancellationToken);
        if (run.Get(_json))
        {
            run.Terminal.Json(outcome);
            return ExitCode.Done;
        }

        run.Terminal.Line(outcome.Issue.Path);
        run.Terminal.Note($"{outcome.Title}: {outcome.Agencies} agencies, {outcome.Issue.Bytes / 1024} kB, snapshot {outcome.Issue.SnapshotId}.");
        foreach (var place in outcome.Delivered)
            run.Terminal.Note($"Delivered to {place}.");
        return ExitCode.Done;
    }

    private WorkbookDefinition Definition(VerbRun run)
    {
        var (name, scope) = (run.Get(_name), run.Get(_scope));
        if (scope is null)
            return Defined(run, name!);
        if (name is not null && !WorkbookDefinition.CanBeNamed(name))
            throw new UsageException($"'{name}' cannot be the name of a file: {WorkbookDefinition.NamingRule}.");
        try
        {
            var parsed = WorkbookScope.Parse(scope);
            var definition = new WorkbookDefinition
            {
                Name = name ?? scope.Replace(':', '-'),
                Scope = parsed,
                Template = run.Get(_template),
                Year = run.Get(_year),
                Years = run.Get(_years) is >= 1 and <= 20 and var years ? years : throw new UsageException("--years takes 1 to 20."),
                Language = run.Get(_language),
                Counts = run.Get(_counts),
            };
            return definition.Contradiction is { } contradiction ? throw new UsageException($"{contradiction}.") : definition;
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message, e);
        }
    }

    // What a definition settles is not changed on the way: the issue would stand among those that follow the definition.
    private WorkbookDefinition Defined(VerbRun run, string name)
    {
        var settled = ((Option[])[_template, _year, _years, _language, _counts]).FirstOrDefault(option => run.Arguments.GetResult(option) is { Implicit: false });
        return settled is null
            ? run.Service<DefinitionList>().Find(name)
            : throw new UsageException($"The definition of '{name}' settles {settled.Name}; give --scope to make another book.");
    }

    private int List(VerbRun run)
    {
        var (definitions, issues) = (run.Service<WorkbookSchedules>().Read(), run.Service<IssueStore>().All());
        if (run.Get(_json))
        {
            run.Terminal.Json(new { definitions = definitions.Select(d => new { d.Name, scope = d.Scope.ToString(), d.Schedule }), issues });
            return ExitCode.Done;
        }

        run.Terminal.Table(
            ["workbook", "scope", "schedule", "last snapshot", "kB"],
            definitions.Select(d => (d, last: issues.FirstOrDefault(issue => issue.Name == d.Name))).Select(pair => (IReadOnlyList<string?>)
            [
                pair.d.Name, pair.d.Scope.ToString(), pair.d.Schedule ?? "after publish", pair.last?.SnapshotId ?? "-",
                pair.last is { } last ? $"{last.Bytes / 1024}" : "-",
            ]),
            numbers: new HashSet<int> { 4 });
        return ExitCode.Done;
    }
}
