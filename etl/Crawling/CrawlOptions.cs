using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Hosts;

namespace Warehouse.Etl.Crawling;

/// <summary>Settings of the crawl: section <c>Warehouse:Crawl</c> of the configuration.</summary>
public sealed record CrawlOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Warehouse:Crawl";

    /// <summary>
    /// An e-mail address or a web page under which the operator can be reached; sent with every request. Null is allowed only where all hosts are loopback.
    /// </summary>
    public string? Contact { get; init; }

    /// <summary>The crawler's name in the User-Agent header and in robots.txt (RFC 9309: letters, hyphens and underscores).</summary>
    [RegularExpression("^[A-Za-z_-]+$")]
    public string ProductToken { get; init; } = "warehouse-crawler";

    /// <summary>Requests that may be in flight at once, over all hosts.</summary>
    [Range(1, 10_000)]
    public int Concurrency { get; init; } = 256;

    /// <summary>How hosts are treated that have no settings of their own.</summary>
    [ValidateObjectMembers]
    public HostPoliteness Politeness { get; init; } = new();

    /// <summary>Settings of single hosts, by host name.</summary>
    public IReadOnlyDictionary<string, HostPoliteness> Hosts { get; init; } = new Dictionary<string, HostPoliteness>();

    /// <summary>The longest pause that a robots.txt may ask for with crawl-delay, in seconds.</summary>
    [Range(0, 3600)]
    public double MaxCrawlDelaySeconds { get; init; } = 30;

    /// <summary>Memory for the rules of robots.txt files, in megabytes; what it has no room for is read again from the archive when it is wanted.</summary>
    [Range(1, 16_384)]
    public int RobotsMegabytes { get; init; } = 64;

    /// <summary>Addresses of hosts, as host name (or <c>*</c>) to <c>address:port</c>: for sample sites. They are checked like any other address.</summary>
    public IReadOnlyDictionary<string, string> HostMap { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether servers on this machine may be crawled.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>Limits of time and size of one request.</summary>
    [ValidateObjectMembers]
    public FetchLimits Limits { get; init; } = new();

    /// <summary>When to ask again at once.</summary>
    [ValidateObjectMembers]
    public RetryOptions Retries { get; init; } = new();

    /// <summary>When to ask again in a later run.</summary>
    [ValidateObjectMembers]
    public RefreshOptions Refresh { get; init; } = new();

    /// <summary>The hours in which requests are sent; null for all day.</summary>
    [ValidateObjectMembers]
    public CrawlWindow? Window { get; init; }

    /// <summary>List pages followed for one agency, against endless pagination.</summary>
    [Range(1, 100_000)]
    public int MaxListPagesPerAgency { get; init; } = 200;

    /// <summary>URLs followed for one agency in all.</summary>
    [Range(1, 1_000_000)]
    public int MaxUrlsPerAgency { get; init; } = 2000;

    /// <summary>Time between two batches of what the crawl remembers, in seconds. After a crash, at most this much is read again from the archive.</summary>
    [Range(0.01, 60)]
    public double BatchSeconds { get; init; } = 1;
}
