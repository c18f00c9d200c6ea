namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>A workbook that is made again and again: what it covers, when it is made and where it goes.</summary>
public sealed record WorkbookDefinition
{
    /// <summary>What a name must be, as a part of a sentence.</summary>
    internal const string NamingRule = "1 to 60 characters, none of / \\ : * ? \" < > |, no dot or space at its ends";

    /// <summary>Its name: of the file, of the folder and on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>Which book.</summary>
    public WorkbookTemplate Template { get; init; } = WorkbookTemplate.Annual;

    /// <summary>Which agencies.</summary>
    public required WorkbookScope Scope { get; init; }

    /// <summary>The year of the book; null for the last year of which the snapshot holds reports.</summary>
    public int? Year { get; init; }

    /// <summary>How many years it looks back over, its own included.</summary>
    public int Years { get; init; } = 7;

    /// <summary>Its language.</summary>
    public WorkbookLanguage Language { get; init; } = WorkbookLanguage.Zh;

    /// <summary>Whose figures enter the sums.</summary>
    public CountedAgencies Counts { get; init; } = CountedAgencies.Bodies;

    /// <summary>When it is made: a cron expression of five fields; null for after every publication.</summary>
    public string? Schedule { get; init; }

    /// <summary>Where the schedule stands, for messages: file and line; null outside a file.</summary>
    internal string? ScheduleOrigin { get; init; }

    /// <summary>A folder to copy it to; null for none beside the data folder's own.</summary>
    public string? Folder { get; init; }

    /// <summary>To whom it is mailed; null for nobody.</summary>
    public MailDelivery? Mail { get; init; }

    /// <summary>Issues that are kept; older ones are deleted.</summary>
    public int Keep { get; init; } = 12;

    /// <summary>Whether a workbook may be named so: the name is that of a file on every system.</summary>
    internal static bool CanBeNamed(string name) => name.Length is > 0 and <= 60
        && name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0
        && name.Trim('.', ' ') == name && !name.Any(char.IsControl);

    /// <summary>Why it cannot be made as it stands; null when it can.</summary>
    internal string? Contradiction => Template == WorkbookTemplate.Agency && Scope.Kind != ScopeKind.Agency
        ? $"the template agency is the book of one agency and needs a scope agency:ID, not {Scope}" : null;
}
