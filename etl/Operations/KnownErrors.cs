using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations;

/// <summary>
/// Chinese words for the errors with which runs are known to end. History keeps an error as it was written, in English; a page shows the Chinese before
/// it where there is one.
/// </summary>
internal static class KnownErrors
{
    /// <summary>What stands in the English text, and what is wrong and to be done, in Chinese.</summary>
    public static readonly IReadOnlyList<(string Part, string Zh)> All =
    [
        (FullDisk.Sentence, "磁盘已满。已保存的内容没有丢失；腾出空间后会从中断处继续。"),
        ("The archive cannot be written", "存档无法写入。已存档的内容没有丢失；排除故障后会从中断处继续。"),
        ("A crawl is under way already", "已有抓取正在进行，本次没有开始。"),
        ("the crawl has no contact to show it", "没有设置联系方式：请在 Warehouse:Crawl:Contact 中填写运营者的邮箱或网页。"),
        ("No registered agency with a list page fits", "名录中没有符合条件且登记了目录页的机关。"),
        ("The registry has no agency", "名录中没有指定的机关。"),
        ("is made but not current, because blocking checks failed", "快照已制作，但因阻断性检查未通过而没有启用；请先处理所列检查。"),
        ("Nothing is published yet", "还没有发布过快照：请先发布。"),
        ("The snapshot holds no reports", "快照中没有报告：请先装载，再发布。"),
        ("knows no agency in the scope", "快照中没有工作簿范围所指的机关：请核对范围代码。"),
    ];

    /// <summary>The Chinese words; null for an error that is not known.</summary>
    public static string? InChinese(string error) => All.FirstOrDefault(known => error.Contains(known.Part, StringComparison.Ordinal)).Zh;
}
