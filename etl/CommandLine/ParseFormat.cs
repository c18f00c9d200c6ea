namespace Warehouse.Etl.CommandLine;

/// <summary>How <c>parse</c> prints a report.</summary>
internal enum ParseFormat
{
    /// <summary><c>table,row,column,value</c> in the codes and order of the form; an empty value is not reported.</summary>
    Csv,

    /// <summary>The whole report: title, states, raw texts, places, counts in the prose, notes.</summary>
    Json,
}
