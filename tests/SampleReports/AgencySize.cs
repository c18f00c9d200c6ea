namespace Warehouse.SampleReports;

/// <summary>How large the figures of a sample report are.</summary>
public enum AgencySize
{
    /// <summary>A township or a small bureau: none to a dozen requests a year.</summary>
    Township,

    /// <summary>A county or a large bureau: tens to hundreds of requests.</summary>
    County,

    /// <summary>A city: thousands of requests, millions of decisions.</summary>
    City,
}
