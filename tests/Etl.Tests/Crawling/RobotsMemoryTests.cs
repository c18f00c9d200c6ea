using System.Text;
using Warehouse.Etl.Crawling.Robots;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>Large files of rules on many hosts.</summary>
public sealed class RobotsMemoryTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public void No_more_is_held_than_the_budget_allows_and_the_oldest_goes_first()
    {
        var answers = Enumerable.Range(0, 3).Select(_ => Answer(Rules(20_000))).ToList();
        var budget = new RobotsBudget(answers[0].File.Bytes * 2);

        var excess = answers.SelectMany((answer, i) => budget.Hold($"http://h{i}", answer)).ToList();

        answers[0].File.Bytes.ShouldBeGreaterThan(Megabyte);
        excess.ShouldHaveSingleItem().Origin.ShouldBe("http://h0");
        budget.Held.ShouldBe(answers[0].File.Bytes * 2);
    }

    [Fact]
    public async Task Hosts_whose_rules_do_not_fit_into_memory_together_are_asked_once_and_obeyed()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Options = crawl.Options with { RobotsMegabytes = 1 };
        string[] hosts = ["jyj.one.gov.cn", "jyj.two.gov.cn", "jyj.three.gov.cn"];
        foreach (var host in hosts)
        {
            var list = crawl.Sites.PutAgency(host, "示例县教育局", 2021, 2022, 2023, 2024);
            crawl.Sites.Put(host, "/robots.txt", Rules(20_000) + "Disallow: /zfxxgk/nb/2023.html\n", "text/plain");
            crawl.Register(host, "示例县教育局", list);
        }

        await crawl.CrawlAsync();

        crawl.Sites.Log.Count(entry => entry.Path == "/robots.txt").ShouldBe(hosts.Length);
        crawl.Sites.Asked().ShouldBe(hosts.SelectMany(host => (string[])["2021", "2022", "2024", "index"], (host, page) => $"{host}/zfxxgk/nb/{page}.html").Order());
    }

    private static string Rules(int count) => "User-agent: *\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"Disallow: /d{i:00000}\n"));

    private static RobotsAnswer Answer(string rules) => new(
        new RobotsVersion(RobotsState.Read, null, TimeProvider.System.GetUtcNow()), new RobotsParser("ExampleBot").Parse(Encoding.UTF8.GetBytes(rules)));
}
