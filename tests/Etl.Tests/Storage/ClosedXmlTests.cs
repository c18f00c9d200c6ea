using ClosedXML.Excel;

namespace Warehouse.Etl.Tests.Storage;

/// <summary>ClosedXML is built in without one of its dependencies; this proves that what is there works.</summary>
public class ClosedXmlTests
{
    [Fact]
    public void A_workbook_is_saved_and_read_back()
    {
        using var file = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            var sheet = workbook.AddWorksheet("年报");
            sheet.Cell(1, 1).Value = 42;
            sheet.Cell(1, 2).FormulaA1 = "A1*2";
            workbook.SaveAs(file);
        }

        using var read = new XLWorkbook(file);
        read.Worksheet("年报").Cell(1, 1).GetValue<int>().ShouldBe(42);
        read.Worksheet("年报").Cell(1, 2).FormulaA1.ShouldBe("A1*2");
    }
}
