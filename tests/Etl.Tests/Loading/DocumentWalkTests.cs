using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Loading;

public sealed class DocumentWalkTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("warehouse-walk-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Documents_come_in_order_and_other_files_are_passed_over_and_counted()
    {
        Write("b.html", "a/c.PDF", "a.txt", "README.md", "a.facts.csv", ".hidden.html", "photo.jpg");

        var walk = new DocumentWalk([_root], new LoadingOptions());

        walk.Files().Select(file => Path.GetRelativePath(_root, file)).ShouldBe(["a.txt", "b.html", "a/c.PDF"]);
        walk.PassedOver.ShouldBe(4);
    }

    [Fact]
    public void A_file_named_itself_is_a_document_whatever_its_name()
    {
        Write("README.md");

        new DocumentWalk([Path.Combine(_root, "README.md")], new LoadingOptions()).Count().ShouldBe(1);
    }

    [Fact]
    public void A_path_that_is_not_there_is_told() =>
        Should.Throw<OperatorException>(() => new DocumentWalk([Path.Combine(_root, "nothing")], new LoadingOptions()))
            .Message.ShouldContain("nothing");

    [Fact]
    public void A_link_that_leads_back_is_not_followed()
    {
        Write("a/x.txt");
        Directory.CreateSymbolicLink(Path.Combine(_root, "a", "loop"), _root);

        new DocumentWalk([_root], new LoadingOptions()).Count().ShouldBe(1);
    }

    [Fact]
    public void Depth_and_number_are_bounded()
    {
        Write("1/2/3/deep.txt", "1/a.txt", "1/b.txt");

        new DocumentWalk([_root], new LoadingOptions { MaximumFolderDepth = 2 }).Count().ShouldBe(2);
        Should.Throw<OperatorException>(() => new DocumentWalk([_root], new LoadingOptions { MaximumFiles = 2 }).Count())
            .Message.ShouldContain("MaximumFiles");
    }

    private void Write(params string[] names)
    {
        foreach (var path in names.Select(name => Path.Combine(_root, name)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }
}
