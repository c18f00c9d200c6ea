using System.Globalization;
using System.Xml.Linq;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>The core properties of a package (ECMA-376 part 2, 11), without anything of the machine.</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XDocument Write(BookIdentity identity) => new(new XElement(
        Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "cp", Core),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XElement(Dc + "title", CellText.Clean(identity.Title)),
        new XElement(Dc + "subject", CellText.Clean(identity.Subject)),
        new XElement(Dc + "creator", CellText.Clean(identity.Author)),
        new XElement(Core + "keywords", CellText.Clean(identity.Keywords)),
        new XElement(Core + "lastModifiedBy", CellText.Clean(identity.Author)),
        Time("created", identity.Time),
        Time("modified", identity.Time)));

    private static XElement Time(string name, DateTimeOffset time) => new(
        Terms + name, new XAttribute(Xsi + "type", "dcterms:W3CDTF"),
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
