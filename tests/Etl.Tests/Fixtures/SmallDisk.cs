using System.Diagnostics;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>A disk in memory under a folder, whose size a test chooses.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private static bool MayMount => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>Mounts one; the test is skipped where that is not allowed.</summary>
    public static async Task<SmallDisk> MountAsync(string folder, int kilobytes)
    {
        Assert.SkipUnless(MayMount, "Only root mounts a small disk.");
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder) == 0, "This machine does not let root mount.");
        return new SmallDisk(folder);
    }

    /// <summary>Makes it larger or smaller.</summary>
    public async Task ResizeAsync(long kilobytes) => (await RunAsync("mount", "-o", $"remount,size={kilobytes}k", _folder)).ShouldBe(0);

    /// <summary>Leaves so much room and no more.</summary>
    public Task LeaveAsync(int kilobytes)
    {
        var drive = new DriveInfo(_folder);
        return ResizeAsync(((drive.TotalSize - drive.TotalFreeSpace) / 1024) + kilobytes);
    }

    public async ValueTask DisposeAsync() => await RunAsync("umount", _folder);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
