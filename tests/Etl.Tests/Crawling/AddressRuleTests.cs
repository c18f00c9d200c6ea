using System.Net;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Tests.Crawling;

public class AddressRuleTests
{
    /// <summary>One address of every special-purpose block (IANA registries), and the forms in which IPv6 hides IPv4.</summary>
    public static readonly TheoryData<string> NotPublic =
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.255.255.254", "169.254.169.254",
        "172.16.0.1", "172.31.255.254", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.254", "198.51.100.1",
        "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:7f00:1", "::ffff:0:127.0.0.1",
        "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:10::1", "2001:20::1",
        "2001:db8::1", "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::1", "3fff::1", "5f00::1", "fc00::1", "fd12:3456:789a::1", "fe80::1", "fec0::1",
        "ff02::1", "2400:1::5efe:127.0.0.1", "2400:1::200:5efe:10.0.0.1",
    ];

    [Theory]
    [MemberData(nameof(NotPublic))]
    public void What_is_not_public_is_not_connected(string address) =>
        AddressRule.Allows(IPAddress.Parse(address), allowLoopback: false).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(NotPublic))]
    public void Leave_for_loopback_is_leave_for_loopback_only(string address)
    {
        var loopback = IPAddress.Parse(address) is var ip && IPAddress.IsLoopback(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip);

        AddressRule.Allows(ip, allowLoopback: true).ShouldBe(loopback);
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("202.106.0.20")]
    [InlineData("223.5.5.5")]
    [InlineData("::ffff:223.5.5.5")]
    [InlineData("2400:3200::1")]
    [InlineData("240e:4c:4008::1")]
    [InlineData("2606:4700::1111")]
    public void What_is_public_is_connected(string address) => AddressRule.Allows(IPAddress.Parse(address), allowLoopback: false).ShouldBeTrue();
}
