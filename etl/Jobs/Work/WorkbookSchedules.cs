using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.Scheduling;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Jobs.Work;

/// <summary>Gives every defined workbook its schedule: its own time, or after every publication.</summary>
internal sealed class WorkbookSchedules(DefinitionList definitions) : IPostConfigureOptions<JobsOptions>
{
    /// <summary>All definitions, with schedules that can be kept.</summary>
    /// <exception cref="OperatorException">The file has a mistake, in a schedule or elsewhere.</exception>
    public IReadOnlyList<WorkbookDefinition> Read()
    {
        var all = definitions.Read();
        foreach (var definition in all)
            Check(definition);
        return all;
    }

    public void PostConfigure(string? name, JobsOptions options)
    {
        foreach (var definition in Read())
        {
            options.Schedules.TryAdd($"workbook-{definition.Name}", new ScheduleOptions
            {
                Job = WorkbookJob.JobName,
                Arguments = new() { [WorkbookJob.NameArgument] = definition.Name },
                Cron = definition.Schedule,
                After = definition.Schedule is null ? "publish" : null,
            });
        }
    }

    private static void Check(WorkbookDefinition definition)
    {
        try
        {
            if (definition.Schedule is { } cron)
                CronSchedule.Parse(cron, new ScheduleOptions { Job = WorkbookJob.JobName }.TimeZone);
        }
        catch (FormatException e)
        {
            throw new OperatorException($"{definition.ScheduleOrigin}: {e.Message}", e);
        }
    }
}
