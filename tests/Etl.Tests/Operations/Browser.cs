using Microsoft.Playwright;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>The chromium of this machine, driven by Playwright; one for the tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable => Array.Find(Candidates, File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    public void SkipWhenMissing() => Assert.SkipUnless(_browser is not null, "chromium is not on this machine.");

    public Task<IBrowserContext> NewContextAsync(bool bypassPolicy = false, bool dark = false, bool script = true) => _browser!.NewContextAsync(new BrowserNewContextOptions
    {
        BypassCSP = bypassPolicy, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, JavaScriptEnabled = script,
        ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
