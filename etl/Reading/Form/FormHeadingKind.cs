namespace Warehouse.Reading.Form;

/// <summary>What a <see cref="FormHeading"/> is for.</summary>
public enum FormHeadingKind
{
    /// <summary>Stands in the head of a table (<c>header</c>).</summary>
    Header,

    /// <summary>Names a group of rows (<c>group</c>).</summary>
    Group,

    /// <summary>Opens a chapter (<c>chapter</c>).</summary>
    Chapter,
}
