using System.Text;
using Warehouse.Etl.Crawling.Robots;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>RFC 9309, case by case: its text in section 2, its examples in sections 5.1 and 5.2. The crawler's name is <c>ExampleBot</c>.</summary>
public class RobotsConformanceTests
{
    // 2.2.1 The user-agent line
    [Theory]
    [InlineData("User-agent: ExampleBot\nDisallow: /", "/a", false)]
    [InlineData("user-agent: examplebot\ndisallow: /", "/a", false)] // names compare without case
    [InlineData("USER-AGENT: EXAMPLEBOT\nDISALLOW: /", "/a", false)]
    [InlineData("User-agent: ExampleBot/1.0 (compatible)\nDisallow: /", "/a", false)] // only the product token counts
    [InlineData("User-agent: Example\nDisallow: /", "/a", true)] // another, shorter token
    [InlineData("User-agent: ExampleBotNews\nDisallow: /", "/a", true)] // another, longer token
    [InlineData("User-agent: OtherBot\nDisallow: /", "/a", true)] // no group for us, none for all: no rules apply
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: ExampleBot\nAllow: /", "/a", true)] // our group, not that for all
    [InlineData("User-agent: ExampleBot\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: ExampleBot\nDisallow: /a\n\nUser-agent: ExampleBot\nDisallow: /b", "/a", false)] // groups with our name are one
    [InlineData("User-agent: ExampleBot\nDisallow: /a\n\nUser-agent: ExampleBot\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: foobot\nUser-agent: ExampleBot\nDisallow: /", "/a", false)] // several names, one group
    [InlineData("User-agent: ExampleBot\nUser-agent: foobot\nDisallow: /", "/a", false)]
    [InlineData("User-agent: ExampleBot\n\n\nDisallow: /", "/a", false)] // empty lines end no group
    [InlineData("Disallow: /\nUser-agent: ExampleBot\nAllow: /b", "/a", true)] // a rule before any group belongs to nobody
    [InlineData("User-agent: ExampleBot\nUser-agent: foobot\nAllow: /b\nUser-agent: foobot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: ExampleBot\n", "/a", true)] // a group without rules
    [InlineData("", "/a", true)]
    public void Groups(string file, string path, bool allowed) => Allows(file, path).ShouldBe(allowed);

    // 2.2.2 The allow and disallow lines
    [Theory]
    [InlineData("Disallow: /a", "/a", false)]
    [InlineData("Disallow: /a", "/ab", false)] // from the first octet on
    [InlineData("Disallow: /a", "/b/a", true)]
    [InlineData("Disallow: /A", "/a", true)] // paths compare with case
    [InlineData("Disallow:", "/a", true)] // an empty pattern matches nothing
    [InlineData("Disallow: /\nAllow: /a", "/a", true)] // the longest match counts
    [InlineData("Allow: /a\nDisallow: /", "/a", true)] // whatever the order
    [InlineData("Disallow: /\nAllow: /a", "/b", false)]
    [InlineData("Allow: /a\nDisallow: /a/b", "/a/b/c", false)]
    [InlineData("Disallow: /a\nAllow: /a", "/a", true)] // of two as long, the one that allows
    [InlineData("Allow: /a\nDisallow: /a", "/a", true)]
    [InlineData("Disallow: /", "/robots.txt", true)] // the file itself is always allowed
    [InlineData("Disallow: /a?b", "/a?b=c", false)] // the query belongs to the path
    [InlineData("Disallow: /a?b", "/a", true)]
    [InlineData("  Disallow :   /a   ", "/a", false)] // white space around key and value
    [InlineData("Disallow: /a # and why", "/a", false)]
    [InlineData("#Disallow: /a", "/a", true)]
    [InlineData("Disallow: a", "/a", true)] // no path
    public void Rules(string rules, string path, bool allowed) => Allows("User-agent: *\n" + rules, path).ShouldBe(allowed);

    // 2.2.2, the table of encoded octets
    [Theory]
    [InlineData("Disallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", false)]
    [InlineData("Disallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false)]
    [InlineData("Disallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar", false)]
    [InlineData("Disallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https://foo.bar", false)]
    [InlineData("Disallow: /*/b", "/a?c=/b", false)] // a star does not tell whether a path or a query follows
    [InlineData("Disallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false)]
    [InlineData("Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("Disallow: /foo/bar/%E3%83%84", "/foo/bar/%E3%83%84", false)]
    [InlineData("Disallow: /foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", false)]
    [InlineData("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("Disallow: /foo/bar/baz", "/foo/bar/%62%61%7A", false)]
    [InlineData("Disallow: /年报", "/%E5%B9%B4%E6%8A%A5/2024.html", false)]
    [InlineData("Disallow: /a%3cd.html", "/a%3Cd.html", false)]
    [InlineData("Disallow: /a%2Fb", "/a/b", true)]
    [InlineData("Allow: /年报\nDisallow: /%E5%B9", "/%E5%B9%B4%E6%8A%A5/2024.html", true)] // octets are counted in the encoded form
    [InlineData("Allow: /%E5%B9\nDisallow: /年报", "/%E5%B9%B4%E6%8A%A5/2024.html", false)]
    public void Octets(string rules, string path, bool allowed) => Allows("User-agent: *\n" + rules, path).ShouldBe(allowed);

    // 2.2.3 Special characters
    [Theory]
    [InlineData("Disallow: *.gif$", "/a/b.gif", false)]
    [InlineData("Disallow: *.gif$", "/a/b.gif?x", true)]
    [InlineData("Disallow: /*.gif", "/a/b.gif?x", false)]
    [InlineData("Disallow: /this/path/exactly$", "/this/path/exactly", false)]
    [InlineData("Disallow: /this/path/exactly$", "/this/path/exactly/not", true)]
    [InlineData("Allow: /this/*/exactly\nDisallow: /", "/this/path/exactly", true)]
    [InlineData("Allow: /this/*/exactly\nDisallow: /", "/this/exactly", false)]
    [InlineData("Disallow: /a*b*c", "/a1b2c3", false)]
    [InlineData("Disallow: /a*b*c", "/a1c2b3", true)]
    [InlineData("Disallow: /a**b", "/ab", false)]
    [InlineData("Disallow: /*", "/a", false)]
    [InlineData("Disallow: /$", "/", false)]
    [InlineData("Disallow: /$", "/a", true)]
    [InlineData("Disallow: /a*$", "/abc", false)]
    [InlineData("Disallow: /aa*a$", "/aa", true)] // the star's two sides do not share octets
    [InlineData("Disallow: /a$b", "/a$b", false)] // '$' elsewhere than at the end is an octet
    [InlineData("Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", false)]
    [InlineData("Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-b.html", true)]
    [InlineData("Disallow: /path/foo-%24", "/path/foo-$", false)]
    [InlineData("Disallow: /path/foo-%24", "/path/foo-", true)]
    public void Special_characters(string rules, string path, bool allowed) => Allows("User-agent: *\n" + rules, path).ShouldBe(allowed);

    // 2.2.4 Other records, 2.1 lines
    [Theory]
    [InlineData("Sitemap: http://a/s.xml\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: foobot\nSitemap: http://a/s.xml\nUser-agent: ExampleBot\nDisallow: /a", "/a", false)] // it does not part the two names
    [InlineData("User-agent: *\nSitemap: http://a/s.xml\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nNonsense\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\r\nDisallow: /a\r\n", "/a", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("<html><body>Not found</body></html>", "/a", true)]
    public void Lines(string file, string path, bool allowed) => Allows(file, path).ShouldBe(allowed);

    // 5.1 Simple example
    [Theory]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("foobot", "/example/allowed.gif", true)]
    [InlineData("foobot", "/", false)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/page.html", false)]
    [InlineData("quxbot", "/a.gif", true)]
    [InlineData("quxbot", "/publications/a", true)]
    [InlineData("otherbot", "/a.gif", false)]
    [InlineData("otherbot", "/example/a.html", false)]
    [InlineData("otherbot", "/publications/a", true)]
    public void Simple_example(string crawler, string path, bool allowed)
    {
        const string File = """
            User-Agent: *
            Disallow: *.gif$
            Disallow: /example/
            Allow: /publications/

            User-Agent: foobot
            Disallow:/
            Allow:/example/page.html
            Allow:/example/allowed.gif

            User-Agent: barbot
            User-Agent: bazbot
            Disallow: /example/page.html

            User-Agent: quxbot
            """;
        new RobotsParser(crawler).Parse(Encoding.UTF8.GetBytes(File)).Allows(new Uri("http://example.com" + path)).ShouldBe(allowed);
    }

    // 5.2 Longest match
    [Theory]
    [InlineData("/example/page/disallowed.gif", false)]
    [InlineData("/example/page/other.gif", true)]
    public void Longest_match(string path, bool allowed) =>
        Allows("User-Agent: foobot\nUser-Agent: ExampleBot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", path).ShouldBe(allowed);

    [Fact]
    public void A_rule_after_half_a_million_octets_is_still_obeyed() =>
        Allows("User-agent: *\n" + Comments(500 * 1024) + "Disallow: /a\n", "/a").ShouldBeFalse();

    [Fact]
    public void A_line_that_the_limit_cuts_is_not_taken_for_a_shorter_one()
    {
        var head = "User-agent: *\n";
        var cut = head + Comments(RobotsParser.MaxBytes - head.Length - "Disallow: /a".Length) + "Disallow: /a/only/this";

        Allows(cut, "/a/other").ShouldBeTrue();
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 5\nDisallow: /b", 5.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: otherbot\nCrawl-delay: 5", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    public void Crawl_delay_is_read_where_it_concerns_us(string file, double? seconds) =>
        Parse(file).CrawlDelay.ShouldBe(seconds is { } delay ? TimeSpan.FromSeconds(delay) : null);

    private static string Comments(int length) => new string('#', length - 1) + "\n";

    private static bool Allows(string file, string path) => Parse(file).Allows(new Uri("http://example.com" + path));

    private static RobotsFile Parse(string file) => new RobotsParser("ExampleBot").Parse(Encoding.UTF8.GetBytes(file));
}
