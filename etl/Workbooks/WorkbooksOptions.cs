using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Workbooks.Delivery;

namespace Warehouse.Etl.Workbooks;

/// <summary>Settings of the workbooks: section <c>Warehouse:Workbooks</c>.</summary>
public sealed record WorkbooksOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Warehouse:Workbooks";

    /// <summary>The YAML file that defines the workbooks; relative paths start at the data folder. A missing file defines none.</summary>
    public string Definitions { get; init; } = "workbooks.yaml";

    /// <summary>Who issues the books; stands on the cover and in the properties.</summary>
    [Required]
    public string Issuer { get; init; } = "Warehouse";

    /// <summary>Whom to ask; stands on the cover. Null leaves it out.</summary>
    public string? Contact { get; init; }

    /// <summary>
    /// Where the operations pages are reached from the readers' desks, e.g. <c>https://warehouse.example.cn</c>. Null leaves links to them
    /// out.
    /// </summary>
    public Uri? PagesUrl { get; init; }

    /// <summary>Time within which a book must be made.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The mail server.</summary>
    [ValidateObjectMembers]
    public SmtpOptions Smtp { get; init; } = new();
}
