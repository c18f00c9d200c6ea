using Warehouse.Etl.Storage;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>
/// Reads the definitions of workbooks from YAML. A mistake is told with its line and what to write instead; unknown keys are mistakes, so
/// that a
/// typing error never silently falls back to a default.
/// </summary>
internal static class DefinitionFile
{
    /// <summary>All definitions of a file, in its order; none when the file does not exist.</summary>
    /// <exception cref="OperatorException">The file has a mistake, or cannot be read.</exception>
    public static IReadOnlyList<WorkbookDefinition> Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(File.ReadAllText(path), path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>All definitions of a text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="OperatorException">The text has a mistake.</exception>
    public static IReadOnlyList<WorkbookDefinition> Parse(string yaml, string name)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0)
                return [];
            var root = new DefinitionNode(stream.Documents[0].RootNode, "the file");
            root.AllowOnly("workbooks");
            var definitions = root.Items("workbooks").Select(node => Read(node, name)).ToList();
            var twice = definitions.GroupBy(pair => pair.Definition.Name, StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(group => group.Count() > 1);
            return twice is null
                ? [.. definitions.Select(pair => pair.Definition)]
                : throw twice.Last().Node.Mistake($"there are two workbooks named '{twice.Key}'; give each its own name");
        }
        catch (DefinitionMistakeException e)
        {
            throw new OperatorException($"{name}, line {e.Line}: {e.Message}.", e);
        }
        catch (YamlException e)
        {
            throw new OperatorException($"{name}, line {e.Start.Line}: no YAML: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    private static (WorkbookDefinition Definition, DefinitionNode Node) Read(DefinitionNode node, string file)
    {
        node.AllowOnly("name", "template", "scope", "year", "years", "language", "counts", "schedule", "deliver", "keep");
        var deliver = node.Child("deliver");
        deliver?.AllowOnly("folder", "mail");
        var mail = deliver?.Child("mail");
        mail?.AllowOnly("to", "subject");
        var definition = new WorkbookDefinition
        {
            Name = FileName(node),
            Template = node.Choice("template", WorkbookTemplate.Annual),
            Scope = Scope(node),
            Year = node.Has("year") ? node.Number("year", 0, 2008, 2100) : null,
            Years = node.Number("years", 7, 1, 20),
            Language = node.Choice("language", WorkbookLanguage.Zh),
            Counts = node.Choice("counts", CountedAgencies.Bodies),
            Schedule = node.Text("schedule"),
            ScheduleOrigin = node.Has("schedule") ? $"{file}, line {node.Line("schedule")}" : null,
            Folder = deliver?.Text("folder"),
            Mail = mail is null ? null : new(Addresses(mail), mail.Text("subject")),
            Keep = node.Number("keep", 12, 1, 1000),
        };
        return definition.Contradiction is { } contradiction ? throw node.Mistake(contradiction, "scope") : (definition, node);
    }

    private static string FileName(DefinitionNode node)
    {
        var name = node.Text("name") ?? throw node.Mistake("a workbook needs a name");
        return WorkbookDefinition.CanBeNamed(name)
            ? name : throw node.Mistake($"'{name}' cannot be the name of a file: {WorkbookDefinition.NamingRule}");
    }

    private static WorkbookScope Scope(DefinitionNode node)
    {
        try
        {
            return WorkbookScope.Parse(node.Text("scope") ?? throw node.Mistake("a workbook needs a scope, e.g. scope: province:320000"));
        }
        catch (FormatException e)
        {
            throw node.Mistake(e.Message.TrimEnd('.'), "scope");
        }
    }

    private static List<string> Addresses(DefinitionNode mail)
    {
        var addresses = mail.Texts("to");
        var wrong = addresses.FirstOrDefault(address => !System.Net.Mail.MailAddress.TryCreate(address, out _));
        return wrong is null && addresses.Count > 0
            ? addresses
            : throw mail.Mistake(wrong is null ? "mail needs at least one address under 'to'" : $"'{wrong}' is no mail address", "to");
    }
}
