using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.Scheduling;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Jobs.Work;

/// <summary>Gives every defined workbook its schedule: its own time, or after every publication.</summary>
internal sealed class WorkbookSchedules(DefinitionList definitions) : IPostConfigureOptions<JobsOptions>
{
    public void PostConfigure(string? name, JobsOptions options)
    {
        foreach (var definition in definitions.Read())
        {
            Check(definition);
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
