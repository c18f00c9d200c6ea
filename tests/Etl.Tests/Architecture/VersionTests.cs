using System.Reflection;
using System.Xml.Linq;
using Warehouse.Etl.Publishing;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>The version of the product stands in one place.</summary>
public class VersionTests
{
    private static readonly string Version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"))
        .Descendants("VersionPrefix").Single().Value;

    // What a snapshot's manifest and a workbook's properties say.
    [Fact]
    public void The_executable_says_the_version_of_the_build() =>
        typeof(Publisher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]
        .ShouldBe(Version);

    [Fact]
    public void The_list_of_changes_knows_the_version() =>
        File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")).ShouldContain(Version);
}
