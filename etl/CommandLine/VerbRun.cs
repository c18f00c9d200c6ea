using System.CommandLine;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// One run of a verb: its arguments, its terminal, its settings and the services of all stages. This is the composition root: only verbs
/// ask it for services, and the services take theirs by constructor. A service is made when it is first asked for, so a verb that needs
/// no database opens none.
/// </summary>
internal sealed class VerbRun
{
    private readonly IServiceProvider _services;

    internal VerbRun(ParseResult arguments, Terminal terminal, IConfiguration settings, IServiceProvider services)
    {
        Arguments = arguments;
        Terminal = terminal;
        Settings = settings;
        _services = services;
    }

    /// <summary>The arguments as given.</summary>
    public ParseResult Arguments { get; }

    /// <summary>Where to write.</summary>
    public Terminal Terminal { get; }

    /// <summary>The settings in force: defaults, environment, command line, in this order.</summary>
    public IConfiguration Settings { get; }

    /// <summary>Value of an option or its default.</summary>
    public T? Get<T>(Option<T> option) => Arguments.GetValue(option);

    /// <summary>Value of an argument or its default.</summary>
    public T? Get<T>(Argument<T> argument) => Arguments.GetValue(argument);

    /// <summary>A service of a stage.</summary>
    public T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Asks for a warehouse that is there, for verbs that only look at it: they make none, and nothing of it.</summary>
    /// <exception cref="WarehouseUnavailableException">There is none in the data folder.</exception>
    public void RequireWarehouse() => DataFolder.RequireWarehouse(Options<WarehouseOptions>().DataPath);

    /// <summary>Asks for a data folder that is there.</summary>
    /// <exception cref="WarehouseUnavailableException">There is none.</exception>
    public void RequireDataFolder() => DataFolder.Require(Options<WarehouseOptions>().DataPath);

    /// <summary>Validated settings of a stage.</summary>
    public T Options<T>() where T : class => Service<IOptions<T>>().Value;
}
