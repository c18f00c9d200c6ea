namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>The looks that a value of a data sheet may have, in the order of the pattern rows.</summary>
internal enum RowPattern
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>A text that begins like a formula.</summary>
    QuotedText,

    /// <summary>A figure that was not reported.</summary>
    NotReported,

    /// <summary>A figure that does not exist here.</summary>
    NotApplicable,
}
