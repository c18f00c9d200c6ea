namespace Warehouse.SampleSites.Layouts;

/// <summary>How one entry of a list is written.</summary>
/// <param name="entry">The entry.</param>
/// <param name="reference">Its URL as written in the page.</param>
public delegate string ListMarkup(ListEntry entry, string reference);
