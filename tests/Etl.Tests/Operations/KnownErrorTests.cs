using Warehouse.Etl.Operations;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>Errors of runs on Chinese pages.</summary>
public class KnownErrorTests
{
    public static TheoryData<string> Parts => [.. KnownErrors.All.Select(known => known.En)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_known_error_is_told_somewhere_in_these_words(string part)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "etl"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetFileName(file) != $"{nameof(KnownErrors)}.cs");

        sources.ShouldContain(file => File.ReadAllText(file).Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_full_disk_is_told_in_Chinese() => KnownErrors.InChinese(FullDisk.Sentence).ShouldNotBeNull().ShouldContain("磁盘已满");

    [Fact]
    public void What_is_not_known_stays_as_it_is() => KnownErrors.InChinese("Object reference not set to an instance of an object.").ShouldBeNull();
}
