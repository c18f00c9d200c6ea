namespace Warehouse.Reading.Narrative;

/// <summary>
/// Tells what a number in prose counts. Numbers of another scope (an office alone, last year, one kind of requester) are no claims about
/// the tables; a rule that is not sure says nothing.
/// </summary>
internal static class ClaimRules
{
    private static readonly string[] OtherScope = ["代表", "本级", "同比", "增长", "去年同期", "上年同期", "较上年", "比上年", "较去年", "比去年", "较20", "下降", "减少"];

    private static readonly string[] Received = ["收到", "受理", "收办", "接收", "收悉", "新收", "接到", "登记", "申请量", "共收", "收件"];

    private static readonly string[] Requests = ["公开申请", "申请公开", "依申请", "申请案件", "申请件"];

    private static readonly string[] Results = ["维持", "纠", "撤销", "审结", "驳回", "败诉", "胜诉", "结果", "确认违法", "终止"];

    private static readonly string[] OtherAnswers = ["公开答复", "部分", "不予", "同意", "无法", "建议", "提案", "咨询", "留言", "信件", "来信", "诉求", "热线"];

    /// <summary>Code of the claim (<c>narrative_claims.csv</c>); null when the number claims nothing about the form.</summary>
    public static string? Classify(in StatedNumber number, bool isGovernment)
    {
        var before = number.Before;
        if (number.IsMoney)
            return Has(before, "处理费") || (Has(before, "收取") && Has(before, "费")) ? "fee_charged" : null;
        if (Has(before, "收费通知"))
            return "fee_notices";
        if (IsCarriedOut(before) || IsCarriedOut(number.After))
            return "carried_out";
        if ((Has(before, "上年") || Has(before, "上一年") || Has(before, "去年")) && (Has(before, "结转") || Has(before, "转入")))
            return "carried_in";
        if (HasAny(before, OtherScope) || (isGovernment && Has(before, "政府办")))
            return null;
        return Challenge(number) ?? Request(number) ?? (Has(before, "主动公开") && Has(before, "信息") ? "proactive_items" : null);
    }

    private static bool IsCarriedOut(ReadOnlySpan<char> clause) =>
        (Has(clause, "下年") || Has(clause, "下一年")) && (Has(clause, "结转") || Has(clause, "顺延") || Has(clause, "转"));

    private static string? Challenge(in StatedNumber number)
    {
        var clause = Has(number.Before, "行政复议") || Has(number.Before, "行政诉讼") ? number.Before
            : number.After.Length <= 25 ? number.After : default;
        var reconsideration = clause.LastIndexOf("行政复议", StringComparison.Ordinal);
        var litigation = clause.LastIndexOf("行政诉讼", StringComparison.Ordinal);
        if ((reconsideration < 0) == (litigation < 0))
            return null; // Neither, or both counted together.
        if (HasAny(clause, Results) || number.Context.EndsWith("行政复议、") || !(Has(number.Context, "信息公开") || Has(clause, "信息公开")))
            return null;
        return reconsideration >= 0 ? "reconsideration" : "litigation";
    }

    private static string? Request(in StatedNumber number)
    {
        var before = number.Before;
        var isAboutRequests = HasAny(before, Requests);
        if (isAboutRequests && HasAny(before, Received) && !Has(before, "答复") && !Has(before, "办结"))
            return "received";
        if (!isAboutRequests && !HasAny(number.Context, Requests))
            return null;
        if (EndsWithAny(before, ["予以公开", "同意公开", "同意公开答复", "予以公开答复"]) && !Has(before, "部分"))
            return "granted";
        if ((EndsWithAny(before, ["答复", "办结", "答复办结", "办结答复"]) || (isAboutRequests && (Has(before, "答复") || Has(before, "办结"))))
            && !HasAny(before, OtherAnswers) && !Has(before, "未"))
            return "answered";
        return null;
    }

    private static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => text.IndexOf(word) >= 0;

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
                return true;
        }
        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }
        return false;
    }
}
