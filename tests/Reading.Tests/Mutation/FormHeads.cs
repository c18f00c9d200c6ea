using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>The heads of columns as the sample reports print them, with their codes.</summary>
internal static class FormHeads
{
    private static readonly Dictionary<(FormTable, string), string> Codes = new()
    {
        [(FormTable.Requests, "自然人")] = "natural_person",
        [(FormTable.Requests, "商业企业")] = "commercial_enterprise",
        [(FormTable.Requests, "科研机构")] = "research_institution",
        [(FormTable.Requests, "社会公益组织")] = "public_welfare_organization",
        [(FormTable.Requests, "法律服务机构")] = "legal_service_institution",
        [(FormTable.Requests, "其他")] = "other_organization",
        [(FormTable.Requests, "总计")] = "total",
        [(FormTable.Challenges, "结果维持")] = "upheld",
        [(FormTable.Challenges, "结果纠正")] = "corrected",
        [(FormTable.Challenges, "其他结果")] = "other",
        [(FormTable.Challenges, "尚未审结")] = "pending",
        [(FormTable.Challenges, "总计")] = "total",
        [(FormTable.Disclosure, "本年制发件数")] = "issued",
        [(FormTable.Disclosure, "本年废止件数")] = "repealed",
        [(FormTable.Disclosure, "现行有效件数")] = "in_force",
        [(FormTable.Disclosure, "本年新制作数量")] = "newly_made",
        [(FormTable.Disclosure, "本年新公开数量")] = "newly_published",
        [(FormTable.Disclosure, "对外公开总数量")] = "published_total",
        [(FormTable.Disclosure, "上一年项目数量")] = "items_last_year",
        [(FormTable.Disclosure, "本年增/减")] = "change",
        [(FormTable.Disclosure, "处理决定数量")] = "decisions",
    };

    /// <summary>The channels of chapter 四 in the order of the form.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];

    /// <summary>The column that a head names; null when it names none.</summary>
    public static string? Column(FormTable table, string text) => Codes.GetValueOrDefault((table, text));
}
