using System.CommandLine;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// Where settings come from, later ones first: <c>--set Key=Value</c> and <c>--data</c>, environment (<c>Warehouse__DataPath</c>), the
/// file given with <c>--settings</c>, the defaults in appsettings.json beside the program.
/// </summary>
internal sealed class SettingsSource
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Data folder; the same as --set Warehouse:DataPath=PATH.", HelpName = "PATH", Recursive = true,
    };

    private readonly Option<string?> _file = new("--settings")
    {
        Description = "A JSON file of settings in the form of appsettings.json.", HelpName = "FILE", Recursive = true,
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "One setting, e.g. --set Warehouse:Loading:BatchDocuments=200.", HelpName = "KEY=VALUE", Recursive = true,
    };

    /// <summary>Adds the options to the root, for all verbs.</summary>
    public void AddTo(RootCommand root)
    {
        root.Add(_data);
        root.Add(_file);
        root.Add(_set);
    }

    /// <summary>The settings for a command line.</summary>
    /// <exception cref="UsageException">A --set is malformed, or the --settings file is missing or no JSON.</exception>
    public IConfigurationRoot Read(ParseResult arguments)
    {
        var builder = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true);
        if (arguments.GetValue(_file) is { } file)
            builder.AddJsonFile(Path.GetFullPath(file), optional: false);
        builder.AddEnvironmentVariables().AddInMemoryCollection(Overrides(arguments));
        try
        {
            return builder.Build();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException($"The settings cannot be read: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    // The last of the same key counts.
    private Dictionary<string, string?> Overrides(ParseResult arguments)
    {
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in arguments.GetValue(_set) ?? [])
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new UsageException($"--set takes KEY=VALUE, e.g. --set Warehouse:DataPath=./data; '{text}' is none.");
            overrides[text[..equals]] = text[(equals + 1)..];
        }

        if (arguments.GetValue(_data) is { } data)
            overrides["Warehouse:DataPath"] = data;
        return overrides;
    }
}
