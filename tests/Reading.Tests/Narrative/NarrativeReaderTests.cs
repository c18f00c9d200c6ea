using System.Globalization;
using Warehouse.Reading.Narrative;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tests.Narrative;

public class NarrativeReaderTests
{
    [Theory]
    [InlineData("全年共收到政府信息公开申请34件，上年结转2件，办结35件，结转下年度1件。", "received=34 carried_in=2 answered=35 carried_out=1")]
    [InlineData("2024年受理依申请公开 １２ 宗，均已答复。", "received=12")]
    [InlineData("共收到政府信息公开申请1,234件。", "received=1234")]
    [InlineData("收到政府信息公开申请20件，较上年增长3件。", "received=20")]
    [InlineData("因政府信息公开引起行政复议4起、行政诉讼3起。", "reconsideration=4 litigation=3")]
    [InlineData("政府信息公开行政复议5件，其中结果维持3件、被纠正2件。", "reconsideration=5")]
    [InlineData("涉及政府信息公开的行政复议、行政诉讼共7件。", "")]
    [InlineData("办理群众来信咨询20件，答复人大代表建议50件。", "")]
    [InlineData("县政府办代表县政府受理政府信息公开申请17件。", "")]
    [InlineData("全年收取信息处理费0.2万元，发出收费通知3件。", "fee_charged=2000 fee_notices=3")]
    [InlineData("主动公开政府信息800条，其中工作动态731条。", "proactive_items=800")]
    [InlineData("主动公开政府信息18万余条。", "")]
    [InlineData("其中不予处理32024年的申请。", "")]
    public void The_counts_of_a_sentence_are(string sentence, string expected) =>
        string.Join(' ', NarrativeReader.Read([new ProseLine(sentence, 1, null, null)], "青禾县人民政府")
            .Select(claim => string.Create(CultureInfo.InvariantCulture, $"{claim.Code}={claim.Value:0.##}"))).ShouldBe(expected);

    [Fact]
    public void A_number_broken_over_two_lines_is_one_number() =>
        NarrativeReader.Read([new ProseLine("全年收到政府信息公开申请3", 1, null, 4), new ProseLine("607件。", 1, null, 5)], "青禾县人民政府")
            .ShouldHaveSingleItem().Value.ShouldBe(3607);
}
