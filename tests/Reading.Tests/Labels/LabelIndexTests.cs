using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;

namespace Warehouse.Reading.Tests.Labels;

public class LabelIndexTests
{
    [Theory]
    [InlineData(FormTable.Requests, "一、本年新收政府信息公开申请数量", "received")]
    [InlineData(FormTable.Requests, "一 、 本年新收 政府信息\n公开申请数量", "received")]
    [InlineData(FormTable.Requests, "(二)部分公开(区分处理的，只计这一情形，不计其他情形)", "partially_granted")]
    [InlineData(FormTable.Requests, "（二） 部分公开", "partially_granted")]
    [InlineData(FormTable.Requests, "3、危及\"三安全一稳定\"", "refused_security_stability")]
    [InlineData(FormTable.Requests, "３．危及“三安全一稳定”", "refused_security_stability")]
    [InlineData(FormTable.Requests, "2.其他法律行政止公开", "refused_prohibited_by_law")]
    [InlineData(FormTable.Requests, "1.逾期不补正", "other_not_supplemented")]
    [InlineData(FormTable.Requests, "（六）其他", "other")]
    [InlineData(FormTable.Requests, "（六）其他处理", "other")]
    [InlineData(FormTable.Requests, "(七) 总 计", "processed")]
    [InlineData(FormTable.Disclosure, "规范性文件", "normative_documents")]
    [InlineData(FormTable.Disclosure, "规章（指本机关制定的）", "rules")]
    public void A_printed_label_names_its_row(FormTable table, string text, string code) =>
        Rows(table)[LabelIndex.Instance.Find(text)!.Row(table)].Code.ShouldBe(code);

    [Theory]
    [InlineData(FormTable.Requests, "法律服务", "legal_service_institution")]
    [InlineData(FormTable.Requests, "社会公益", "public_welfare_organization")]
    [InlineData(FormTable.Disclosure, "本年度止件数", "repealed")]
    [InlineData(FormTable.Disclosure, "现行有效件", "in_force")]
    [InlineData(FormTable.Disclosure, "本年收费金额（单位：万元，保留4位小数）", "amount_10k_cny")]
    [InlineData(FormTable.Disclosure, "采购总金额(万元)", "amount_cny")]
    [InlineData(FormTable.Disclosure, "本年新\n制作数量", "newly_made")]
    public void A_printed_head_names_its_column(FormTable table, string text, string code) =>
        StatutoryForm.Instance.Columns.Where(column => column.Table == table).ElementAt(LabelIndex.Instance.Find(text)!.Column(table)).Code
        .ShouldBe(code);

    [Theory]
    [InlineData("1.申请人无正当理由逾期不", "other_not_supplemented")]
    [InlineData("2.其他法律行政法规禁止公", "refused_prohibited_by_law")]
    [InlineData("5.要求行政机关确认或重新", "declined_reconfirmation")]
    [InlineData("2.没有现成信息需要另行致作", "unable_needs_creation")]
    public void A_label_cut_short_or_with_a_slip_names_its_row(string text, string code) =>
        Rows(FormTable.Requests)[LabelIndex.Instance.FindNear(FormTable.Requests, isColumn: false, text)].Code.ShouldBe(code);

    [Theory]
    [InlineData("属于")]
    [InlineData("行政处理")]
    [InlineData("申请人")]
    [InlineData("完全不同的一个标签")]
    [InlineData("二、上年新转政府信息公开申请数量")] // One character from 上年结转, two from 本年新收.
    [InlineData("7.属于行政查询案卷")] // Half 行政查询事项, half 行政执法案卷.
    public void A_text_that_could_be_more_than_one_label_names_none(string text)
    {
        LabelIndex.Instance.FindNear(FormTable.Requests, isColumn: false, text).ShouldBe(-1);
        LabelIndex.Instance.FindNear(FormTable.Disclosure, isColumn: false, text).ShouldBe(-1);
    }

    private static FormRow[] Rows(FormTable table) => [.. StatutoryForm.Instance.Rows.Where(row => row.Table == table)];
}
