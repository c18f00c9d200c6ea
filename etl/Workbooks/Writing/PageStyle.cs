namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>The looks of cells on designed sheets.</summary>
internal enum PageStyle
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Title of the book.</summary>
    Title,

    /// <summary>Line under the title.</summary>
    Subtitle,

    /// <summary>Title of a part of a sheet.</summary>
    Heading,

    /// <summary>Header of a table.</summary>
    Header,

    /// <summary>First column of a table.</summary>
    Label,

    /// <summary>A label in a column too narrow for its words, which run upwards.</summary>
    Upright,

    /// <summary>A text in a table that came from elsewhere: a name, an address.</summary>
    Value,

    /// <summary>Small explanation.</summary>
    Note,

    /// <summary>A remark inside a table, centred and small.</summary>
    Remark,

    /// <summary>Something that wants attention.</summary>
    Alert,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A link in a table.</summary>
    TableLink,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number with up to four decimals.</summary>
    Amount,

    /// <summary>A ratio that is no share.</summary>
    Ratio,

    /// <summary>A difference of ratios, with its sign.</summary>
    RatioChange,

    /// <summary>A share.</summary>
    Share,

    /// <summary>Growth or fall as a share, with its sign.</summary>
    Growth,

    /// <summary>A difference, with its sign.</summary>
    Change,

    /// <summary>A difference of amounts, with its sign.</summary>
    AmountChange,

    /// <summary>A difference of shares in percentage points.</summary>
    Points,

    /// <summary>A number of reports that lack a figure: in brackets, nothing for none.</summary>
    Lacking,

    /// <summary>A year.</summary>
    Plain,

    /// <summary>A large key figure.</summary>
    Key,

    /// <summary>A large key figure that is a share.</summary>
    KeyShare,
}
