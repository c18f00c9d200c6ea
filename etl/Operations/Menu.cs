namespace Warehouse.Etl.Operations;

/// <summary>The main menu. Pages of other capabilities stand here too.</summary>
internal static class Menu
{
    /// <summary>Path, Chinese and English name of each entry.</summary>
    public static readonly IReadOnlyList<(string Path, string Zh, string En)> Entries =
    [
        ("/", "总览", "Overview"),
        ("/runs", "运行", "Runs"),
        ("/agencies", "机关", "Agencies"),
        ("/hosts", "网站", "Hosts"),
        ("/quarantine", "待处理", "Quarantine"),
        ("/findings", "数据质量", "Findings"),
        ("/workbooks", "工作簿", "Workbooks"),
        ("/sql", "SQL", "SQL"),
        ("/hangfire", "调度", "Scheduler"),
    ];
}
