using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Warehouse.Etl.Jobs.Hangfire;

/// <summary>
/// Hangfire's logs in the logs of the service. Hangfire keeps one provider in a static field for all services of a process, so that it can be asked
/// after the service it belongs to has ended: what is said then is dropped, where the framework's own provider would throw in the next service.
/// </summary>
internal sealed class HangfireLogs(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _logs = new(loggers);
    private readonly AspNetCoreLogProvider _silence = new(NullLoggerFactory.Instance);

    public ILog GetLogger(string name)
    {
        try
        {
            return _logs.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return _silence.GetLogger(name);
        }
    }
}
