using Warehouse.Reading.Documents;

namespace Warehouse.Reading.Front;

/// <summary>Finds the date on which a page says it was published. The time at which a page was generated or saved is none.</summary>
internal static class PublicationDate
{
    private static readonly string[] Names =
        ["pubdate", "publishdate", "publishtime", "firstpublishedtime", "article:published_time", "pubtime"];

    private static readonly string[] Labels = ["公开日期", "发布日期", "发布时间", "公开时间", "发文日期", "成文日期", "生成日期"];

    /// <summary>The date; null when the document states none.</summary>
    public static DateOnly? Read(DocumentContent document)
    {
        foreach (var name in Names)
        {
            if (document.Metadata.TryGetValue(name, out var text) && ChineseDate.Find(TitleReader.Fold(text)) is { } date)
                return date;
        }
        return LabelledText.Find(document, Labels) is { } labelled ? ChineseDate.Find(TitleReader.Fold(labelled)) : null;
    }
}
