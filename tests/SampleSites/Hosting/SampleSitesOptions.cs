namespace Warehouse.SampleSites.Hosting;

/// <summary>What the sample sites serve and where.</summary>
public sealed record SampleSitesOptions
{
    /// <summary>The port of all well-behaved sites when run as a program.</summary>
    public const int DefaultPort = 8571;

    /// <summary>The port of the hostile server when run as a program.</summary>
    public const int DefaultHostilePort = 8572;

    /// <summary>Port on loopback; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>Port of the hostile server on loopback; 0 for any free one, null for no hostile server.</summary>
    public int? HostilePort { get; init; }

    /// <summary>Whether corrections are out from the start.</summary>
    public bool Corrections { get; init; }

    /// <summary>Agencies generated for load, beside or in place of the roster; each has a host of its own.</summary>
    public int GeneratedAgencies { get; init; }

    /// <summary>Reports on the one list page of each generated agency.</summary>
    public int GeneratedReports { get; init; } = 4;

    /// <summary>Size in bytes to which generated pages are filled up; pages whose figures need more are larger.</summary>
    public int GeneratedPageBytes { get; init; } = 19_000;

    /// <summary>Where the registry file is written before the sites answer; null for nowhere.</summary>
    public string? RegistryFile { get; init; }

    /// <summary>Where definitions of workbooks are written before the sites answer, unless the file is there; null for nowhere.</summary>
    public string? WorkbooksFile { get; init; }

    /// <summary>Whether the roster is served.</summary>
    public bool Roster { get; init; } = true;
}
