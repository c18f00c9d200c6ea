using System.Xml.Linq;

namespace Warehouse.Reading.Documents.Office;

/// <summary>The relationships of a part of an Office document that lead to other parts (ECMA-376 part 2, section 6.5).</summary>
/// <param name="archive">The archive.</param>
internal sealed class OfficeRelationships(OfficeArchive archive)
{
    /// <summary>Targets by relationship id, as part names; links out of the document are left out.</summary>
    /// <param name="part">The part that has the relationships; empty for the document as a whole.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Dictionary<string, string> Of(string part, CancellationToken cancellationToken) =>
        Read(part, cancellationToken).Where(r => r.Attribute("Id") is not null)
            .GroupBy(r => r.Attribute("Id")!.Value).ToDictionary(group => group.Key, group => Target(part, group.First()));

    /// <summary>The part to which the document as a whole leads by a relationship type; null when there is none.</summary>
    /// <param name="type">
    /// The last segment of the type, e.g. <c>officeDocument</c>: its beginning differs between the editions of the standard.
    /// </param>
    /// <param name="part">The part that has the relationships; empty for the document as a whole.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public string? Find(string type, string part, CancellationToken cancellationToken) =>
        Read(part, cancellationToken).Where(r => r.Attribute("Type")?.Value.EndsWith("/" + type, StringComparison.Ordinal) == true)
            .Select(r => Target(part, r)).FirstOrDefault();

    private IEnumerable<XElement> Read(string part, CancellationToken cancellationToken)
    {
        var (folder, file) = Split(part);
        var xml = archive.ReadXml($"{folder}_rels/{file}.rels", cancellationToken);
        return xml is null ? [] : XDocument.Parse(xml).Root!.Elements()
            .Where(r => r.Attribute("Target") is not null && r.Attribute("TargetMode")?.Value != "External");
    }

    private static string Target(string part, XElement relationship)
    {
        var target = relationship.Attribute("Target")!.Value;
        if (target.StartsWith('/'))
            return target[1..];
        var segments = new List<string>(Split(part).Folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in target.Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or ".."))
                segments.Add(segment);
        }

        return string.Join('/', segments);
    }

    private static (string Folder, string File) Split(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return (part[..slash], part[slash..]);
    }
}
