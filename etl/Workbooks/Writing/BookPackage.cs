using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>
/// Packs the parts into the final file: always in the same order, with the same times and names, the rows of data sheets streamed into
/// their parts on the way.
/// </summary>
internal sealed partial class BookPackage(BookDraft draft)
{
    private const string CoreName = "docProps/core.xml";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string RelationshipNs = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string LinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    // The first moment that a zip entry can name: entries carry no real time.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, SheetPart> _sheets = [];

    public void Write(Stream frame, Stream target, CancellationToken cancellationToken)
    {
        using var source = new ZipArchive(frame, ZipArchiveMode.Read);
        using var package = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var parts = DataSheetParts(source);
        foreach (var entry in source.Entries.OrderBy(entry => Rank(entry.FullName)).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsCore(entry.FullName))
                continue;
            using var input = IsPlain(entry.FullName) ? Plain(entry) : entry.Open();
            using var output = Create(package, entry.FullName);
            if (parts.TryGetValue(entry.FullName, out var table))
                (_sheets[entry.FullName] = new SheetPart(table, draft.Notes.MissingTitle, draft.Notes.Missing))
                    .Copy(input, output, cancellationToken);
            else if (entry.FullName.StartsWith("xl/tables/", StringComparison.Ordinal))
                Save(Stretched(XDocument.Load(input)), output);
            else if (entry.FullName == "[Content_Types].xml")
                Save(ContentTypes(XDocument.Load(input)), output);
            else if (entry.FullName == "_rels/.rels")
                Save(RootRelationships(XDocument.Load(input)), output);
            else if (entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
                Save(Relationships(XDocument.Load(input), entry.FullName), output);
            else
                input.CopyTo(output);
        }

        using var core = Create(package, CoreName);
        Save(CoreProperties.Write(draft.Identity), core);
    }

    // Sheets before their relationships, which name the links that the rows hold.
    private static int Rank(string name) => name switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ when name.EndsWith(".rels", StringComparison.Ordinal) => 3,
        _ => 2,
    };

    private static bool IsCore(string name) => name.EndsWith(".psmdcp", StringComparison.Ordinal) || name == CoreName;

    private static Stream Create(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private static bool IsPlain(string name) =>
        name == "docProps/app.xml" || name.StartsWith("xl/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)
        && !name.StartsWith("xl/drawings/", StringComparison.Ordinal) && !name.StartsWith("xl/theme/", StringComparison.Ordinal);

    // Without a prefix on its main namespace, as Excel writes it: simple readers know no other spelling. And without the ids of data bars,
    // which
    // are drawn by lot, and in small letters, which the schema forbids.
    private static MemoryStream Plain(ZipArchiveEntry entry)
    {
        using var input = entry.Open();
        var part = XDocument.Load(input, LoadOptions.PreserveWhitespace);
        part.Root!.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.IsNamespaceDeclaration && attribute.Value == part.Root.Name.NamespaceName).Remove();
        var known = new Dictionary<string, string>();
        var text = RandomId().Replace(part.ToString(SaveOptions.DisableFormatting), match => known.TryGetValue(match.Value, out var id)
            ? id : known[match.Value] = string.Create(CultureInfo.InvariantCulture, $"{{00000000-0000-0000-0000-{known.Count + 1:X12}}}"));
        return new(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + text));
    }

    [GeneratedRegex(@"\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}", RegexOptions.None, 10_000)]
    private static partial Regex RandomId();

    // The frame's tables end with the pattern rows.
    private XDocument Stretched(XDocument part)
    {
        var table = draft.Tables.Values.Single(table => table.Name == (string)part.Root!.Attribute("name")!);
        foreach (var element in part.Root!.DescendantsAndSelf().Where(e => e.Name.LocalName is "table" or "autoFilter"))
            element.SetAttributeValue("ref", table.Reference);
        return part;
    }

    private static void Save(XDocument document, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false));
        document.Save(writer, SaveOptions.DisableFormatting);
    }

    private static XDocument ContentTypes(XDocument types)
    {
        var root = types.Root!;
        var ns = root.Name.Namespace;
        root.Elements().Where(e => (string?)e.Attribute("ContentType") == CoreType).Remove();
        root.Add(new XElement(ns + "Override", new XAttribute("PartName", "/" + CoreName), new XAttribute("ContentType", CoreType)));
        root.ReplaceNodes(root.Elements().OrderBy(e => e.Name.LocalName).ThenBy(
            e => (string?)e.Attribute("Extension") ?? (string?)e.Attribute("PartName"), StringComparer.Ordinal).ToList());
        return types;
    }

    private static XDocument RootRelationships(XDocument relationships)
    {
        var parts = relationships.Root!.Elements().OrderBy(e => (string)e.Attribute("Type")!, StringComparer.Ordinal).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"part{i + 1}"));
            if (((string)parts[i].Attribute("Type")!).EndsWith("/core-properties", StringComparison.Ordinal))
                parts[i].SetAttributeValue("Target", "/" + CoreName);
        }

        relationships.Root.ReplaceNodes(parts);
        return relationships;
    }

    // Targets relative to the part that has them, as Excel writes them, and on sheets the links of the rows.
    private XDocument Relationships(XDocument relationships, string name)
    {
        XNamespace ns = RelationshipNs;
        var folder = "/" + Path.GetDirectoryName(Path.GetDirectoryName(name))!.Replace('\\', '/');
        foreach (var relationship in relationships.Root!.Elements().Where(e => ((string)e.Attribute("Target")!).StartsWith('/')))
            relationship.SetAttributeValue("Target", Path.GetRelativePath(folder, (string)relationship.Attribute("Target")!)
                .Replace('\\', '/'));
        if (SheetOf(name) is { } sheet)
            relationships.Root.Add(sheet.LinkIds.Select(link => new XElement(
                ns + "Relationship", new XAttribute("Id", link.Value), new XAttribute("Type", LinkType), new XAttribute("Target", link.Key),
                new XAttribute("TargetMode", "External"))));
        return relationships;
    }

    private SheetPart? SheetOf(string name)
    {
        const string Folder = "xl/worksheets/_rels/";
        return name.StartsWith(Folder, StringComparison.Ordinal)
            ? _sheets.GetValueOrDefault($"xl/worksheets/{name[Folder.Length..^".rels".Length]}") : null;
    }

    private Dictionary<string, DataTable> DataSheetParts(ZipArchive source)
    {
        XNamespace r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var targets = Load(source, "xl/_rels/workbook.xml.rels").Root!.Elements()
            .ToDictionary(e => (string)e.Attribute("Id")!, e => (string)e.Attribute("Target")!);
        return Load(source, "xl/workbook.xml").Descendants(RowStream.Main + "sheet")
            .Where(sheet => draft.Tables.TryGetValue((string)sheet.Attribute("name")!, out var table) && table.Rows.Count > 0)
            .ToDictionary(
                sheet => Absolute(targets[(string)sheet.Attribute(r + "id")!]),
                sheet => draft.Tables[(string)sheet.Attribute("name")!]);
    }

    private static string Absolute(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static XDocument Load(ZipArchive source, string name)
    {
        using var stream = source.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
