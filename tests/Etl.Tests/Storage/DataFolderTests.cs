using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("warehouse-test-").FullName;

    [Fact]
    public async Task A_file_is_replaced_whole()
    {
        var folder = new DataFolder(_root);
        var file = Path.Combine(folder.Published, "current.json");
        await Write(folder, file, "old", fail: false);

        await Write(folder, file, "new", fail: false);

        File.ReadAllText(file).ShouldBe("new");
    }

    [Fact]
    public async Task A_write_that_fails_leaves_the_old_file_and_no_draft()
    {
        var folder = new DataFolder(_root);
        var file = Path.Combine(folder.Published, "current.json");
        await Write(folder, file, "old", fail: false);

        await Should.ThrowAsync<InvalidDataException>(() => Write(folder, file, "new", fail: true));

        File.ReadAllText(file).ShouldBe("old");
        Directory.EnumerateFiles(folder.Temporary).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("published/../../outside.txt")]
    public void A_path_out_of_the_folder_is_refused(string path) =>
        Should.Throw<ArgumentException>(() => new DataFolder(_root).Contain(path));

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_with_its_name_and_the_setting()
    {
        var file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");

        var message = Should.Throw<WarehouseUnavailableException>(() => new DataFolder(file)).Message;

        message.ShouldContain(file);
        message.ShouldContain("Warehouse:DataPath");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static Task Write(DataFolder folder, string file, string text, bool fail) => folder.ReplaceFileAsync(
        file,
        async (stream, token) =>
        {
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), token);
            if (fail)
                throw new InvalidDataException();
        },
        CancellationToken.None);
}
